package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.DocumentKind;
import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.archive.RefusedFile;
import id.go.purbalinggakab.siliput.complaint.ComplainantMode;
import id.go.purbalinggakab.siliput.complaint.ComplaintMail;
import id.go.purbalinggakab.siliput.complaint.ComplaintNotices;
import id.go.purbalinggakab.siliput.complaint.Identity;
import id.go.purbalinggakab.siliput.complaint.Intake;
import id.go.purbalinggakab.siliput.complaint.Intakes;
import id.go.purbalinggakab.siliput.complaint.Mailings;
import id.go.purbalinggakab.siliput.complaint.NamedOfficers;
import id.go.purbalinggakab.siliput.complaint.Papers;
import id.go.purbalinggakab.siliput.engine.Holders;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.mail.MailNature;
import id.go.purbalinggakab.siliput.mail.MailReader;
import id.go.purbalinggakab.siliput.mail.ReceivedMail;
import id.go.purbalinggakab.siliput.mail.SenderLimit;
import id.go.purbalinggakab.siliput.register.Register;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * One case per mail (clause 6.a). A reply joins its case only if message id and sender match; machines' mails are kept
 * but open no case; what cannot be read becomes a case all the same.
 */
@Component
class MailedComplaints implements MailReader {

    private static final String BY = "surel";

    private final Mailings mailings;
    private final Intakes intakes;
    private final Papers papers;
    private final Archive archive;
    private final RunningComplaint running;
    private final Register register;
    private final ComplaintMail answers;
    private final ComplaintNotices notices;
    private final NamedOfficers named;
    private final Holders holders;
    private final SenderLimit limit;

    MailedComplaints(
            Mailings mailings,
            Intakes intakes,
            Papers papers,
            Archive archive,
            RunningComplaint running,
            Register register,
            ComplaintMail answers,
            ComplaintNotices notices,
            NamedOfficers named,
            Holders holders,
            SenderLimit limit) {
        this.mailings = mailings;
        this.intakes = intakes;
        this.papers = papers;
        this.archive = archive;
        this.running = running;
        this.register = register;
        this.answers = answers;
        this.notices = notices;
        this.named = named;
        this.holders = holders;
        this.limit = limit;
    }

    @Override
    @Transactional
    public void accept(ReceivedMail mail) {
        if (mailings.knows(mail)) {
            return;
        }
        var joined = mailings.caseOf(mail);
        if (joined.isPresent()) {
            join(mail, joined.get());
        } else if (mail.nature() == MailNature.PERSONAL || mail.nature() == MailNature.BULK || !mail.readable()) {
            open(mail);
        } else {
            mailings.keep(mail, Optional.empty(), mail.nature().name());
        }
    }

    private void join(ReceivedMail mail, String number) {
        var paper = papers.write("completion", words(mail), BY).toString();
        papers.bind(paper, number);
        files(mail).forEach(file -> archive.bind(file, DocumentPurpose.COMPLAINT_FILE, number));
        mailings.keep(mail, Optional.of(number), "JOINED");
        var waiting = running.instanceOf(number)
                .filter(instance -> running.awaits(instance, ComplaintProcess.COMPLETED))
                .filter(instance -> mail.nature() == MailNature.PERSONAL);
        waiting.ifPresentOrElse(
                instance -> running.tell(
                        instance,
                        ComplaintProcess.COMPLETED,
                        Map.of("completion", paper, "completedAt", Date.from(mail.receivedAt()))),
                () -> notices.reply(
                        number,
                        paper,
                        holders.holding(Role.PEJABAT_PENGADUAN)
                                .filter(user -> !named.of(number).contains(user))
                                .toList()));
    }

    private void open(ReceivedMail mail) {
        var sender = mail.sender() == null ? "" : mail.sender();
        var intake = intakes.keep(
                new Intake(
                        words(mail),
                        sender.isEmpty() ? ComplainantMode.ANONYMOUS : ComplainantMode.NAMED,
                        sender.isEmpty()
                                ? Identity.NONE
                                : new Identity(
                                        mail.senderName() == null ? sender : mail.senderName(), "", sender, "", ""),
                        "",
                        Optional.of(mail.receivedAt()),
                        "",
                        "",
                        Optional.empty(),
                        files(mail)),
                BY);
        var instance = running.start(Map.of(
                "receivedAt",
                Date.from(mail.receivedAt()),
                "receivedVia",
                "EMAIL",
                "complaintKind",
                "PENGADUAN",
                "intake",
                intake.toString()));
        var number = running.numberOf(instance).orElseThrow();
        mailings.keep(mail, Optional.of(number), "OPENED");
        if (mail.nature() == MailNature.PERSONAL && limit.mayAnswer(mail.sender())) {
            answers.acknowledge(
                    mail, number, register.find(number).orElseThrow().trackingCode());
        }
    }

    private static String words(ReceivedMail mail) {
        var note = mail.readable() ? "" : "\n\n[Catatan sistem: sebagian surel tidak terbaca; surel asli disimpan.]";
        var words = "%s\n\n%s%s".formatted(mail.subject(), mail.text(), note);
        return words.length() > Papers.LONGEST ? words.substring(0, Papers.LONGEST) : words;
    }

    /** Files that the archive refuses stay in the raw message only. */
    private List<UUID> files(ReceivedMail mail) {
        var kept = new ArrayList<UUID>();
        for (var attachment : mail.attachments()) {
            try {
                kept.add(archive.store(
                                DocumentKind.COMPLAINT,
                                attachment.name(),
                                new ByteArrayInputStream(attachment.content()),
                                BY)
                        .id());
            } catch (RefusedFile onlyInTheRawMessage) {
                continue;
            }
        }
        return kept;
    }
}
