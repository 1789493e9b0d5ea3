package id.go.purbalinggakab.siliput.complaint;

import static id.go.purbalinggakab.siliput.register.Columns.instant;
import static id.go.purbalinggakab.siliput.register.Columns.stored;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The texts of complaints: written before the step that uses them, tied to the case by that step. */
@Component
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ComplaintTexts {

    /** Characters of one text. */
    public static final int LONGEST = 50_000;

    private final JdbcClient jdbc;
    private final Clock clock;

    public UUID write(String what, String text, String by) {
        var id = UUID.randomUUID();
        jdbc.sql("insert into complaint_paper (id, what, content, written_by, written_at) values (?, ?, ?, ?, ?)")
                .params(id, what, text.strip(), by, stored(clock.instant()))
                .update();
        return id;
    }

    /** Ties a paper to its case; one that belongs to another case stays there. */
    public void bind(String reference, String caseNumber) {
        id(reference).ifPresent(id -> jdbc.sql(
                        "update complaint_paper set case_number = ? where id = ?" + " and case_number is null")
                .params(caseNumber, id)
                .update());
    }

    @Transactional(readOnly = true)
    public Optional<ComplaintText> find(String reference) {
        return id(reference).flatMap(id -> jdbc.sql("select * from complaint_paper where id = ?")
                .param(id)
                .query(ComplaintTexts::paper)
                .optional());
    }

    @Transactional(readOnly = true)
    public List<ComplaintText> ofCase(String caseNumber) {
        return jdbc.sql("select * from complaint_paper where case_number = ? order by written_at, id")
                .param(caseNumber)
                .query(ComplaintTexts::paper)
                .list();
    }

    /** Whether a person may send this paper with a step: an own one, or one that the case has already. */
    @Transactional(readOnly = true)
    public boolean mayUse(String reference, Optional<String> user, Optional<String> caseNumber) {
        return find(reference)
                .filter(paper -> !paper.text().isBlank())
                .filter(paper -> paper.caseNumber().isPresent()
                        ? paper.caseNumber().equals(caseNumber)
                        : user.map(paper.by()::equals).orElse(true))
                .isPresent();
    }

    static Optional<UUID> id(String reference) {
        try {
            return Optional.of(UUID.fromString(reference));
        } catch (IllegalArgumentException noReference) {
            return Optional.empty();
        }
    }

    private static ComplaintText paper(ResultSet row, int index) throws SQLException {
        return new ComplaintText(
                row.getObject("id", UUID.class),
                Optional.ofNullable(row.getString("case_number")),
                row.getString("what"),
                row.getString("content"),
                row.getString("written_by"),
                instant(row, "written_at"));
    }

    /** A text that an officer wrote about a complaint: answer, reason, report, proof. */
    public record ComplaintText(
            UUID id, Optional<String> caseNumber, String what, String text, String by, Instant at) {}
}
