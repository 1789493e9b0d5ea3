package id.go.purbalinggakab.siliput.publishing.mailing;

import id.go.purbalinggakab.siliput.deadlines.IndonesianTime;
import id.go.purbalinggakab.siliput.mail.OutgoingMail;
import id.go.purbalinggakab.siliput.publishing.ApprovedRelease;
import id.go.purbalinggakab.siliput.publishing.PublishingSettings;
import id.go.purbalinggakab.siliput.publishing.mailing.MailPictures.InMail;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** A release as a message to one journalist; the same release and recipient always carry the same message id. */
@Component
public class ReleaseMail {

    private static final String EMBARGO_RULE = "Mohon tidak menyiarkan atau mengutip rilis ini sebelum waktu tersebut.";

    private static final String REPLACES =
            "Rilis ini menggantikan rilis sebelumnya tentang kegiatan yang sama, yang kami"
                    + " tarik. Mohon tidak memakai rilis sebelumnya.";

    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    private final PublishingSettings settings;

    ReleaseMail(PublishingSettings settings) {
        this.settings = settings;
        var resolver = new ClassLoaderTemplateResolver(ReleaseMail.class.getClassLoader());
        resolver.setPrefix("mail/");
        resolver.setCharacterEncoding("UTF-8");
        engine.setTemplateResolver(resolver);
    }

    /** @param replaces whether this recipient had a version before it, which was taken back */
    public OutgoingMail write(
            ApprovedRelease release,
            List<InMail> pictures,
            String recipient,
            String token,
            Optional<String> link,
            boolean replaces) {
        var stop = settings.publicUrl() + "/berhenti/" + token;
        var page = new Context(Locale.forLanguageTag("id-ID"));
        page.setVariable("release", release);
        page.setVariable("paragraphs", paragraphs(release));
        page.setVariable("link", link.orElse(null));
        page.setVariable("stop", stop);
        page.setVariable("pictures", pictures);
        page.setVariable("lead", lead(release));
        page.setVariable("embargo", embargo(release, link).orElse(null));
        page.setVariable("replaces", replaces ? REPLACES : null);
        return new OutgoingMail(
                messageId(release, recipient, token),
                recipient,
                (replaces ? "PENGGANTI – " : "") + markedSubject(release, link),
                (replaces ? REPLACES + "\n\n" : "") + text(release, pictures, link, stop),
                engine.process("release.html", page),
                attachments(pictures),
                Map.of(
                        "List-Unsubscribe", "<" + stop + ">",
                        "List-Unsubscribe-Post", "List-Unsubscribe=One-Click",
                        "Auto-Submitted", "auto-generated",
                        "Precedence", "bulk"));
    }

    /** The letter without what is one recipient's own. */
    public Preview preview(ApprovedRelease release, List<InMail> pictures, Optional<String> link) {
        return new Preview(
                markedSubject(release, link), text(release, pictures, link, "(tautan pribadi tiap penerima)"));
    }

    public record Preview(String subject, String text) {}

    private static String markedSubject(ApprovedRelease release, Optional<String> link) {
        return embargo(release, link).map(mark -> mark + " – ").orElse("") + subject(release);
    }

    private static String subject(ApprovedRelease release) {
        if (!release.texts().mailSubject().isEmpty()) {
            return release.texts().mailSubject();
        }
        return release.lead().isBlank() && release.dateline().isBlank() ? release.title() : "Rilis: " + release.title();
    }

    /** Day, date and hour: whoever reads only the subject must know it. It is over where the page is out. */
    private static Optional<String> embargo(ApprovedRelease release, Optional<String> link) {
        return release.embargoUntil()
                .filter(until -> link.isEmpty())
                .map(until -> "EMBARGO sampai " + IndonesianTime.dateTime(until));
    }

    private static List<OutgoingMail.Attachment> attachments(List<InMail> pictures) {
        return pictures.stream()
                .flatMap(picture -> picture.small().stream()
                        .map(jpeg -> new OutgoingMail.Attachment(
                                picture.contentId() + ".jpg", "image/jpeg", jpeg, picture.contentId())))
                .toList();
    }

    private static String captions(List<InMail> pictures) {
        return pictures.stream()
                .map(picture -> "Foto %d: %s\n".formatted(picture.number(), picture.caption()))
                .collect(Collectors.joining());
    }

    private static String text(ApprovedRelease release, List<InMail> pictures, Optional<String> link, String stop) {
        return """
                %s%s

                %s%s

                %s%s
                --
                Bidang Informasi dan Komunikasi Publik
                Dinas Komunikasi dan Informatika Kabupaten Purbalingga
                Rilis ini bebas dikutip dengan menyebut sumbernya. Koreksi dan hak jawab: balas surel ini.
                Tidak ingin menerima rilis lagi: %s
                """
                .formatted(
                        embargo(release, link)
                                .map(mark -> mark + "\n" + EMBARGO_RULE + "\n\n")
                                .orElse(""),
                        release.title(),
                        opening(release),
                        String.join("\n\n", paragraphs(release)),
                        captions(pictures),
                        link.map(at -> "Berita dan foto ukuran penuh: " + at + "\n")
                                .orElse(""),
                        stop);
    }

    /** A correction has neither dateline nor lead. */
    private static String opening(ApprovedRelease release) {
        return lead(release).isBlank() ? "" : "%s – %s\n\n".formatted(release.dateline(), lead(release));
    }

    private static String lead(ApprovedRelease release) {
        var own = release.texts().mailLead();
        return own.isEmpty() ? release.lead() : own;
    }

    private static List<String> paragraphs(ApprovedRelease release) {
        return Arrays.stream(release.body().split("\\R+"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    /** The recipient's secret is part of it, so that only who got the message can quote it. */
    public static String messageId(ApprovedRelease release, String recipient, String token) {
        return "<rilis-%s-v%d-%s@siliput.purbalinggakab.go.id>"
                .formatted(
                        release.caseNumber().toLowerCase(Locale.ROOT),
                        release.version(),
                        DigestUtils.sha256Hex(token + recipient).substring(0, 20));
    }
}
