package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.ComplaintNotices;
import id.go.purbalinggakab.siliput.complaint.MailWaits;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.engine.Holders;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.mail.MailReader.MailboxBack;
import id.go.purbalinggakab.siliput.mail.MailReader.MailboxTrouble;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What stands in the mailbox unseen, or in the list of incoming mails unread: who minds it hears of it. */
@Component
@RequiredArgsConstructor
class MailboxNotices {

    private static final long QUARTER = Duration.ofMinutes(15).toSeconds();

    private final ComplaintNotices notices;
    private final Holders holders;
    private final MailHearers hearers;
    private final Clock clock;

    @EventListener
    @Transactional
    public void on(MailboxTrouble trouble) {
        notices.mailbox(
                "mulai " + trouble.since(),
                "Kotak surat pengaduan tidak dapat dibaca sejak %s: %s. Surel di dalamnya belum menjadi aduan, padahal"
                                .formatted(IndonesianTime.dateTime(trouble.since()), trouble.reason())
                        + " batas waktunya sudah berjalan. Petugas: bacalah kotak surat itu dengan cara lain."
                        + " Administrator: periksa pengaturan siliput.mail.inbox.",
                people());
    }

    @EventListener
    @Transactional
    public void on(MailboxBack back) {
        notices.mailbox(
                "selesai " + back.since(),
                "Kotak surat pengaduan yang tidak terbaca sejak %s sudah terbaca lagi."
                        .formatted(IndonesianTime.dateTime(back.since())),
                people());
    }

    /** At most one notice in a quarter of an hour, which says nothing of the mail. */
    @EventListener
    @Transactional
    public void on(MailWaits mail) {
        notices.mailbox(
                "surel masuk " + clock.instant().getEpochSecond() / QUARTER,
                "Ada surel di halaman “Surel masuk” yang belum menjadi aduan. Periksalah: jadikan aduan, atau tandai sudah"
                        + " diperiksa. Selama belum diperiksa, batas waktunya mungkin sudah berjalan.",
                mail.caseNumber().map(hearers::of).orElseGet(hearers::ofMailbox));
    }

    private List<String> people() {
        return Stream.of(Role.PEJABAT_PENGADUAN, Role.ADMINISTRATOR)
                .flatMap(holders::holding)
                .distinct()
                .toList();
    }
}
