package id.go.purbalinggakab.siliput.history;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An auditor's own notes beside a case; the case and the engine know nothing of them. */
@Component
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class Annotations {

    private static final int MOST = 1_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    /** @param operation the entry of the operation log that it is about, empty for the whole case */
    public record Annotation(Optional<String> operation, String text, String by, Instant at) {}

    public void add(String number, Optional<String> operation, String text, String by) {
        jdbc.sql("insert into case_annotation (case_number, operation_id, annotation_text, written_by, written_at)"
                        + " values (?, ?, ?, ?, ?)")
                .params(
                        number,
                        operation.orElse(null),
                        text,
                        by,
                        clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    @Transactional(readOnly = true)
    public List<Annotation> of(String number) {
        return jdbc.sql("select * from case_annotation where case_number = ? order by id fetch first " + MOST
                        + " rows only")
                .param(number)
                .query((row, index) -> new Annotation(
                        Optional.ofNullable(row.getString("operation_id")),
                        row.getString("annotation_text"),
                        row.getString("written_by"),
                        row.getObject("written_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
