package id.go.purbalinggakab.siliput.complaint;

import static id.go.purbalinggakab.siliput.register.Columns.stored;

import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The officers whom a complaint is about; they neither get nor see nor find the case (conflict of interest). */
@Component
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class AccusedOfficers {

    private static final String STANDING = "case_number = ? and user_id = ? and removed_at is null";

    private final JdbcClient jdbc;
    private final Clock clock;

    @Transactional(readOnly = true)
    public Set<String> of(String caseNumber) {
        return new TreeSet<>(
                jdbc.sql("select user_id from complaint_named where case_number = ? and removed_at is null")
                        .param(caseNumber)
                        .query(String.class)
                        .list());
    }

    /** The cases in which a person is named, for lists and counts that leave them out. */
    @Transactional(readOnly = true)
    public Set<String> casesAgainst(String user) {
        return Set.copyOf(jdbc.sql("select case_number from complaint_named where user_id = ? and removed_at is null")
                .param(user)
                .query(String.class)
                .list());
    }

    /** These as well; who was to be taken out and is named again stays. */
    public void add(String caseNumber, Set<String> users, String by, String reason) {
        var before = of(caseNumber);
        for (var user : users) {
            if (before.contains(user)) {
                askRemoval(caseNumber, user, null);
            } else {
                jdbc.sql("insert into complaint_named (case_number, user_id, set_by, set_at, reason)"
                                + " values (?, ?, ?, ?, ?)")
                        .params(caseNumber, user, by, stored(clock.instant()), reason)
                        .update();
            }
        }
    }

    /** Who asked that this person be taken out, while no second person has said so. */
    @Transactional(readOnly = true)
    public Optional<String> removalAskedBy(String caseNumber, String user) {
        return jdbc.sql("select removal_asked_by from complaint_named where removal_asked_by is not null and "
                        + STANDING)
                .params(caseNumber, user)
                .query(String.class)
                .optional();
    }

    /** @param by null where nobody asks any more */
    public void askRemoval(String caseNumber, String user, String by) {
        jdbc.sql("update complaint_named set removal_asked_by = ?, removal_asked_at = ? where " + STANDING)
                .params(Arrays.asList(by, by == null ? null : stored(clock.instant()), caseNumber, user))
                .update();
    }

    public void remove(String caseNumber, String user, String by, String reason) {
        jdbc.sql("update complaint_named set removed_by = ?, removed_at = ?, removed_reason = ? where " + STANDING)
                .params(by, stored(clock.instant()), reason, caseNumber, user)
                .update();
    }

    /** User ids out of a form's comma-separated text. */
    public static Set<String> parse(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(user -> !user.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
