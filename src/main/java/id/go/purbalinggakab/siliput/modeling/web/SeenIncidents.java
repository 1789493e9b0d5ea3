package id.go.purbalinggakab.siliput.modeling.web;

import id.go.purbalinggakab.siliput.identity.CaseVisibility;
import id.go.purbalinggakab.siliput.modeling.Incident;
import id.go.purbalinggakab.siliput.modeling.Incidents;
import java.util.List;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Incidents of the cases that exist for a person. */
@Component
@RequiredArgsConstructor
class SeenIncidents {

    private final Incidents incidents;
    private final CaseVisibility visibility;

    List<Incident> open(String user) {
        return seen(user, incidents.open());
    }

    List<Incident> over(String user) {
        return seen(user, incidents.over());
    }

    private List<Incident> seen(String user, List<Incident> all) {
        var hidden = visibility.hiddenFrom(user);
        return all.stream()
                .filter(incident -> !hidden.contains(incident.at().caseNumber()))
                .toList();
    }
}
