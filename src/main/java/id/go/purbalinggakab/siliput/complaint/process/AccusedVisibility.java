package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.ComplaintCase;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.Conflicts;
import id.go.purbalinggakab.siliput.engine.HiddenCases;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Whom a complaint names, and who acts in that person's place alone: to them it does not exist. */
@Component
@RequiredArgsConstructor
class AccusedVisibility implements HiddenCases {

    private final ComplaintCases cases;
    private final Conflicts conflicts;

    @Override
    public boolean isHiddenFrom(String user, String processInstanceId) {
        return cases.ofInstance(processInstanceId)
                .map(ComplaintCase::number)
                .filter(number -> conflicts.shutOut(number).contains(user))
                .isPresent();
    }
}
