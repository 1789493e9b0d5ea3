package id.go.purbalinggakab.siliput.complaint;

import id.go.purbalinggakab.siliput.notification.NoticeSecrecy;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Whom a complaint is about reads no notice of it, not even one from before anybody knew. */
@Component
class NoticesAgainst implements NoticeSecrecy {

    private final NamedOfficers named;

    NoticesAgainst(NamedOfficers named) {
        this.named = named;
    }

    @Override
    public Set<String> hiddenFrom(String user) {
        return named.casesAgainst(user);
    }
}
