package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.ComplaintCases;
import id.go.purbalinggakab.siliput.complaint.NamedOfficers;
import id.go.purbalinggakab.siliput.engine.TaskBar;
import org.springframework.stereotype.Component;

/** Whom a complaint is about gets no task of it, not as an acting holder either. */
@Component
class NamedBar implements TaskBar {

    private final ComplaintCases cases;
    private final NamedOfficers named;

    NamedBar(ComplaintCases cases, NamedOfficers named) {
        this.cases = cases;
        this.named = named;
    }

    @Override
    public boolean isBarred(String user, String step, String processInstanceId) {
        return cases.ofInstance(processInstanceId)
                .filter(found -> named.of(found.number()).contains(user))
                .isPresent();
    }
}
