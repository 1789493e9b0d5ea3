package id.go.purbalinggakab.siliput.notification;

import id.go.purbalinggakab.siliput.identity.Officer;
import id.go.purbalinggakab.siliput.identity.Officers;
import id.go.purbalinggakab.siliput.mail.Mailer;
import id.go.purbalinggakab.siliput.mail.OutgoingMail;
import id.go.purbalinggakab.siliput.notification.NoticeTable.WaitingNotice;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import lombok.RequiredArgsConstructor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Delivers waiting notices, with growing pauses while mail is down; at night only what cannot wait. */
@Component
@RequiredArgsConstructor
class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);
    private static final int ROUND = 50;
    private static final int MOST_TRIES = 120;
    private static final Duration CLAIM = Duration.ofMinutes(10);

    private final NoticeTable table;
    private final Mailer mailer;
    private final Officers officers;
    private final Night night;
    private final Clock clock;

    /** One round. A server that is down ends it after the first try: the others would only wait in vain. */
    void deliverDue() {
        for (var notice : table.due(clock.instant(), ROUND)) {
            var quietUntil = night.holds(notice, clock.instant());
            if (quietUntil.isPresent()) {
                table.hold(notice, quietUntil.get());
            } else if (table.claim(notice, clock.instant(), CLAIM) && !deliver(notice)) {
                return;
            }
        }
    }

    /** Whether the mail server could be reached. */
    private boolean deliver(WaitingNotice notice) {
        var address = address(notice);
        if (address.isEmpty()) {
            table.giveUp(notice.id(), "NO_ADDRESS", "penerima tidak mempunyai alamat surel");
            return true;
        }
        try {
            mailer.send(mail(notice, address.get()));
            table.sent(notice.id(), clock.instant());
            return true;
        } catch (Mailer.MailRefused refused) {
            LOG.warn("Notice {} ({}) to {} was refused", notice.id(), notice.kind(), masked(address.get()));
            table.giveUp(notice.id(), "FAILED", "ditolak server surel");
            return true;
        } catch (Mailer.MailUnavailable down) {
            postpone(notice, down);
            return false;
        }
    }

    private void postpone(WaitingNotice notice, Mailer.MailUnavailable why) {
        var tries = notice.attempts() + 1;
        LOG.warn("Notice {} ({}) waits: {}, try {}", notice.id(), notice.kind(), why.getMessage(), tries);
        if (tries >= MOST_TRIES && !(why instanceof Mailer.SettingsRefused)) {
            table.giveUp(notice.id(), "FAILED", why.getMessage());
        } else {
            table.tryAgain(notice.id(), clock.instant().plus(Mailer.pause(tries)), why.getMessage());
        }
    }

    private Optional<String> address(WaitingNotice notice) {
        return notice.userId()
                .map(userId -> officers.find(userId).flatMap(Officer::mail))
                .orElse(notice.mail())
                .filter(mail -> !mail.isBlank());
    }

    private OutgoingMail mail(WaitingNotice notice, String address) {
        var attachments = table.enclosures(notice.id()).stream()
                .map(file -> new OutgoingMail.Attachment(file.name(), file.mediaType(), file.content()))
                .toList();
        var words = notice.words();
        return new OutgoingMail(
                notice.messageId(),
                address,
                words.subject(),
                words.text(),
                words.html(),
                attachments,
                Map.of("Auto-Submitted", "auto-generated"));
    }

    static String masked(String address) {
        return address.replaceFirst("^(.).*(@.*)$", "$1***$2");
    }

    /** Looks into the outbox every few seconds; switched off in tests. */
    @Component
    @ConditionalOnProperty(name = "siliput.notification.polling", matchIfMissing = true)
    @RequiredArgsConstructor
    static class OutboxPoller {

        private final Outbox outbox;

        @Scheduled(fixedDelayString = "${siliput.notification.pause:PT5S}", initialDelayString = "PT5S")
        void poll() {
            outbox.deliverDue();
        }
    }
}
