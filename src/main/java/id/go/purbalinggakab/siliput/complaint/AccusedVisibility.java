package id.go.purbalinggakab.siliput.complaint;

import id.go.purbalinggakab.siliput.complaint.ComplaintCases.ComplaintCase;
import id.go.purbalinggakab.siliput.identity.CaseSecrecy;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/**
 * Whom a complaint names, and who acts in that person's place alone: to them it does not exist, a notice from before
 * anybody knew included.
 */
@Component
@RequiredArgsConstructor
class AccusedVisibility implements CaseSecrecy {

    private final ComplaintCases cases;
    private final Conflicts conflicts;

    @Override
    public Set<String> hiddenFrom(String user) {
        return conflicts.hiddenFrom(user);
    }

    @Override
    public boolean isInstanceHiddenFrom(String user, String processInstanceId) {
        return cases.ofInstance(processInstanceId)
                .map(ComplaintCase::number)
                .filter(number -> conflicts.shutOut(number).contains(user))
                .isPresent();
    }
}
