package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.ComplaintCase;
import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.NamedOfficers;
import id.go.purbalinggakab.siliput.engine.HiddenCases;
import org.springframework.stereotype.Component;

/** To whom a complaint names, it does not exist. */
@Component
class NamedSeeNothing implements HiddenCases {

    private final ComplaintCases cases;
    private final NamedOfficers named;

    NamedSeeNothing(ComplaintCases cases, NamedOfficers named) {
        this.cases = cases;
        this.named = named;
    }

    @Override
    public boolean isHiddenFrom(String user, String processInstanceId) {
        return cases.ofInstance(processInstanceId)
                .map(ComplaintCase::number)
                .filter(number -> named.of(number).contains(user))
                .isPresent();
    }
}
