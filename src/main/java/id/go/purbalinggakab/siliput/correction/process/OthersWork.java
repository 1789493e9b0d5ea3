package id.go.purbalinggakab.siliput.correction.process;

import id.go.purbalinggakab.siliput.coverage.ApprovalRights;
import id.go.purbalinggakab.siliput.coverage.Corrections;
import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.List;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Nobody judges the own request or text, nor that of the person in whose place he judges. */
@Component
@RequiredArgsConstructor
class OthersWork {

    private static final List<Role> TAKE_DOWN = List.of(Role.KEPALA, Role.SEKRETARIS, Role.KABID);

    private final Corrections corrections;
    private final ApprovalRights approval;
    private final Acting acting;

    boolean mayReviewTakeDown(String user, Object requestedBy) {
        var requester = Set.of(String.valueOf(requestedBy));
        return !requester.contains(user)
                && TAKE_DOWN.stream().anyMatch(role -> acting.holdsApartFrom(requester, user, role));
    }

    boolean mayApproveText(String user, String caseNumber, int version) {
        var writers = corrections.writers(caseNumber, version);
        return approval.mayApprove(user) && !writers.contains(user) && !approval.actsForWriter(user, writers);
    }
}
