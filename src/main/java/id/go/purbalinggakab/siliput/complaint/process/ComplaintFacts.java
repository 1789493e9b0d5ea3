package id.go.purbalinggakab.siliput.complaint.process;

import id.go.purbalinggakab.siliput.complaint.ComplaintTexts;
import id.go.purbalinggakab.siliput.complaint.Conflicts;
import id.go.purbalinggakab.siliput.complaint.Greeting;
import id.go.purbalinggakab.siliput.engine.FieldKind;
import id.go.purbalinggakab.siliput.engine.FormFact;
import id.go.purbalinggakab.siliput.engine.KindRule;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What complaint forms ask about beyond their fields. */
@Configuration(proxyBeanMethods = false)
class ComplaintFacts {

    /** The answer leaves by mail, without anybody's hand. */
    @Bean
    FormFact byMail() {
        return new FormFact(
                "byMail",
                submission -> ComplaintProcess.BY_MAIL.in(submission.known()).orElse(false));
    }

    /** What concerns the head is decided outside the office (Permendagri 8/2023). */
    @Bean
    FormFact aboutTheHead(Conflicts conflicts) {
        return new FormFact("aboutTheHead", submission -> submission
                .caseNumber()
                .filter(conflicts::isAboutTheHead)
                .isPresent());
    }

    /** The greeting alone thanks, and answers or asks nothing. */
    @Bean
    KindRule moreThanAGreeting(ComplaintTexts texts) {
        return new KindRule(FieldKind.PAPER, (id, submission) -> texts.find(id)
                .filter(paper -> !submission.form().equals("thankSender"))
                .filter(paper -> paper.text()
                        .equals(Greeting.around(submission.caseNumber().orElse(""), "")))
                .map(paper -> "baru salam pembuka dan penutup. Tulis isinya di antaranya."));
    }

    /** Texts written by this person, or the case's own. */
    @Bean
    KindRule ownPapers(ComplaintTexts texts) {
        return new KindRule(
                FieldKind.PAPER,
                (id, submission) -> texts.mayUse(id, submission.user(), submission.caseNumber())
                        ? Optional.empty()
                        : Optional.of("teks tidak ditemukan. Tulis dan kirim kembali."));
    }
}
