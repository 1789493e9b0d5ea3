package id.go.purbalinggakab.siliput.complaint;

import id.go.purbalinggakab.siliput.identity.CaseSecrecy;
import java.util.Set;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** To whom a complaint is shut it does not exist, a notice from before anybody knew included. */
@Component
@RequiredArgsConstructor
class HiddenFromNamed implements CaseSecrecy {

    private final Conflicts conflicts;

    @Override
    public Set<String> hiddenFrom(String user) {
        return conflicts.hiddenFrom(user);
    }
}
