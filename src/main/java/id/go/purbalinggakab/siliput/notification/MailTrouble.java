package id.go.purbalinggakab.siliput.notification;

import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.mail.Mailer.MailSettingsRefused;
import id.go.purbalinggakab.siliput.notification.Notice.Recipient;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Administrators hear, once a day, that the mail server refuses our settings: on their page, and by mail later. */
@Component
@RequiredArgsConstructor
class MailTrouble {

    private static final ZoneId WIB = ZoneId.of("Asia/Jakarta");

    private final Notices notices;
    private final Officers officers;
    private final Clock clock;

    @EventListener
    void on(MailSettingsRefused refused) {
        var today = LocalDate.ofInstant(clock.instant(), WIB).toString();
        officers.holding(Role.ADMINISTRATOR)
                .forEach(officer -> notices.say(new Notice(
                        "SISTEM",
                        "mail-settings",
                        Optional.empty(),
                        today,
                        Recipient.officer(officer.userId()),
                        Map.of("remark", refused.words()),
                        List.of())));
    }
}
