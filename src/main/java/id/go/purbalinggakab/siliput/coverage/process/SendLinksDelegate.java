package id.go.purbalinggakab.siliput.coverage.process;

import id.go.purbalinggakab.siliput.coverage.Bookings;
import id.go.purbalinggakab.siliput.coverage.CoverageNotices;
import id.go.purbalinggakab.siliput.publishing.LedgerRow;
import id.go.purbalinggakab.siliput.publishing.PublishedItems;
import id.go.purbalinggakab.siliput.publishing.Publishing;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.Register;
import java.util.Map;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** The applicant gets the links of what is out, none of what was taken down meanwhile; what is still missing in the file is noted for the closing. */
@Component("sendLinks")
@RequiredArgsConstructor
class SendLinksDelegate implements JavaDelegate {

    private final Publishing publishing;
    private final PublishedItems items;
    private final CoverageNotices notices;
    private final Register register;
    private final Bookings bookings;

    @Override
    public void execute(DelegateExecution execution) {
        var about = CaseVariables.caseOf(execution);
        if (!items.isHidden(about.number())) {
            var links = publishing.ledger(about.number()).stream()
                    .flatMap(row -> row.link().stream())
                    .distinct()
                    .toList();
            notices.toApplicant(about, "release-published", "", Map.of("links", links));
        }
        bookings.release(about.number());
        register.moveTo(about.number(), CaseStatus.DIPUBLIKASIKAN);
        CoverageProcess.NETWORKS_OPEN.set(
                execution,
                publishing.ledger(about.number()).stream().anyMatch(row -> row.state() == LedgerRow.State.OPEN));
        CoverageProcess.FILE_INCOMPLETE.set(execution, isIncomplete(execution));
    }

    private static boolean isIncomplete(DelegateExecution execution) {
        var direct = CoverageProcess.DIRECT.find(execution).orElse(false);
        return !direct
                && (CoverageProcess.LETTER_NUMBER
                                .find(execution)
                                .filter(number -> !number.isBlank())
                                .isEmpty()
                        || CoverageProcess.LETTER_DATE.find(execution).isEmpty()
                        || CoverageProcess.LETTER_SCAN.find(execution).isEmpty());
    }
}
