package id.go.purbalinggakab.siliput.complaint;

import id.go.purbalinggakab.siliput.identity.CaseSecrecy;
import java.util.Set;
import org.springframework.stereotype.Component;

/** To whom a complaint names it does not exist, a notice from before anybody knew included. */
@Component
class HiddenFromNamed implements CaseSecrecy {

    private final NamedOfficers named;

    HiddenFromNamed(NamedOfficers named) {
        this.named = named;
    }

    @Override
    public Set<String> hiddenFrom(String user) {
        return named.casesAgainst(user);
    }
}
