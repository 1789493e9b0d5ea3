package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.ComplaintNotices;
import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.engine.Holders;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.mail.MailboxBack;
import id.go.purbalinggakab.siliput.mail.MailboxTrouble;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** While the mailbox cannot be read, complaints wait there unseen: who minds it and who minds them hear of it. */
@Component
class MailboxNotices {

    private final ComplaintNotices notices;
    private final Holders holders;

    MailboxNotices(ComplaintNotices notices, Holders holders) {
        this.notices = notices;
        this.holders = holders;
    }

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

    private List<String> people() {
        return Stream.of(Role.PEJABAT_PENGADUAN, Role.ADMINISTRATOR)
                .flatMap(holders::holding)
                .distinct()
                .toList();
    }
}
