package id.go.purbalinggakab.siliput.modeling;

import id.go.purbalinggakab.siliput.identity.Administrators;
import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.notification.Notice;
import id.go.purbalinggakab.siliput.notification.Notice.Recipient;
import id.go.purbalinggakab.siliput.notification.Notices;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** Who may give the second word hears that it is asked for, until somebody gave it or the draft changed. */
@Component
@RequiredArgsConstructor
class ReleaseNotices {

    private static final String KIND = "release-asked";
    private static final String NO_CASE = "SISTEM";

    private final Notices notices;
    private final Officers officers;
    private final Administrators administrators;

    void ask(Draft draft) {
        settle(draft.id());
        var request = draft.request().orElseThrow();
        Stream.of(Role.ADMINISTRATOR, Role.KEPALA)
                .flatMap(role -> officers.holding(role).stream())
                .map(Officer::userId)
                .distinct()
                .filter(user -> administrators.isSecondWord(request.by(), user))
                .forEach(user -> notices.say(new Notice(
                        NO_CASE,
                        KIND,
                        Optional.empty(),
                        mark(draft.id()) + "/" + draft.version(),
                        Recipient.officer(user),
                        Map.of(
                                "release", draft.title(),
                                "sender", officers.nameOf(request.by()),
                                "reason", request.reason(),
                                "draft", draft.id().toString()),
                        List.of())));
    }

    void settle(UUID draft) {
        notices.settle(KIND, mark(draft));
    }

    private static String mark(UUID draft) {
        return "draf-" + draft;
    }
}
