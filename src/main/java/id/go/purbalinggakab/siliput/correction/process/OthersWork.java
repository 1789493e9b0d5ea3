package id.go.purbalinggakab.siliput.correction.process;

import id.go.purbalinggakab.siliput.coverage.Corrections;
import id.go.purbalinggakab.siliput.coverage.Corrections.Correction;
import id.go.purbalinggakab.siliput.identity.Acting;
import id.go.purbalinggakab.siliput.identity.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Nobody judges the own request or text, nor that of the person in whose place he judges. */
@Component
class OthersWork {

    private static final List<Role> TAKE_DOWN = List.of(Role.KEPALA, Role.SEKRETARIS, Role.KABID);
    private static final List<Role> TEXT = List.of(Role.KABID, Role.FUNGSIONAL, Role.SEKRETARIS);

    private final Corrections corrections;
    private final Acting acting;

    OthersWork(Corrections corrections, Acting acting) {
        this.corrections = corrections;
        this.acting = acting;
    }

    boolean mayReviewTakeDown(String user, Object requestedBy) {
        return isForeign(user, Set.of(String.valueOf(requestedBy)), TAKE_DOWN);
    }

    boolean mayApproveText(String user, String caseNumber) {
        var authors =
                corrections.of(caseNumber).stream().map(Correction::author).collect(Collectors.toSet());
        return isForeign(user, authors, TEXT);
    }

    private boolean isForeign(String user, Set<String> people, List<Role> roles) {
        return !people.contains(user) && roles.stream().anyMatch(role -> acting.holdsApartFrom(people, user, role));
    }
}
