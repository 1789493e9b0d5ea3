package id.go.purbalinggakab.siliput.complaint;

import id.go.purbalinggakab.siliput.identity.CaseSecrecy;
import java.util.Set;
import org.springframework.stereotype.Component;

/** To whom a complaint is shut it does not exist, a notice from before anybody knew included. */
@Component
class HiddenFromNamed implements CaseSecrecy {

    private final Conflicts conflicts;

    HiddenFromNamed(Conflicts conflicts) {
        this.conflicts = conflicts;
    }

    @Override
    public Set<String> hiddenFrom(String user) {
        return conflicts.hiddenFrom(user);
    }
}
