package id.go.purbalinggakab.siliput.complaint;

import static id.go.purbalinggakab.siliput.register.Columns.instant;
import static id.go.purbalinggakab.siliput.register.Columns.stored;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Every change of class with reason, old due date and the second person where the limit grew. */
@Component
@Transactional
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ClassChanges {

    private final JdbcClient jdbc;
    private final Clock clock;

    /** What became of a change that somebody asked for. */
    public enum Decision {
        ASKED,
        APPROVED,
        REVISE,
        REJECTED,
        NOT_NEEDED
    }

    /**
     * One change, asked for or decided.
     *
     * @param toldReason paper with the reason that the complainant reads, where the limit grew
     */
    public record ClassChange(
            String caseNumber,
            ComplaintClass from,
            ComplaintClass to,
            String reason,
            String askedBy,
            Instant oldDue,
            Decision decision,
            Optional<String> decidedBy,
            Optional<String> toldReason) {

        /** Allowed by the second person, and the office gained time. */
        public boolean lengthened() {
            return decision == Decision.APPROVED && from.isShorterThan(to);
        }
    }

    public void ask(String caseNumber, ComplaintClass from, ComplaintClass to, String reason, String by, Instant due) {
        jdbc.sql("insert into complaint_class_change (case_number, from_class, to_class, reason, asked_by, asked_at,"
                        + " old_due, decision) values (?, ?, ?, ?, ?, ?, ?, 'ASKED')")
                .params(
                        caseNumber,
                        from.name(),
                        to.name(),
                        ComplaintTexts.id(reason).orElseThrow(),
                        by,
                        stored(clock.instant()),
                        stored(due))
                .update();
    }

    public void decide(String caseNumber, Decision decision, String by, Optional<String> toldReason) {
        jdbc.sql("update complaint_class_change set decision = ?, decided_by = ?, decided_at = ?, told_reason = ?"
                        + " where case_number = ? and decision = 'ASKED'")
                .params(decision.name(), by, stored(clock.instant()), toldReason.orElse(null), caseNumber)
                .update();
    }

    /** The change that waits for a second person. */
    @Transactional(readOnly = true)
    public Optional<ClassChange> waiting(String caseNumber) {
        return of(caseNumber).stream()
                .filter(change -> change.decision() == Decision.ASKED)
                .findFirst();
    }

    @Transactional(readOnly = true)
    public List<ClassChange> of(String caseNumber) {
        return jdbc.sql("select * from complaint_class_change where case_number = ? order by id")
                .param(caseNumber)
                .query((row, index) -> new ClassChange(
                        row.getString("case_number"),
                        ComplaintClass.valueOf(row.getString("from_class")),
                        ComplaintClass.valueOf(row.getString("to_class")),
                        row.getString("reason"),
                        row.getString("asked_by"),
                        instant(row, "old_due"),
                        Decision.valueOf(row.getString("decision")),
                        Optional.ofNullable(row.getString("decided_by")),
                        Optional.ofNullable(row.getString("told_reason"))))
                .list();
    }
}
