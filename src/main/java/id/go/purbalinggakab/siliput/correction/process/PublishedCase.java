package id.go.purbalinggakab.siliput.correction.process;

import id.go.purbalinggakab.siliput.engine.RefusedStep;
import id.go.purbalinggakab.siliput.publishing.PublishedItems;
import id.go.purbalinggakab.siliput.publishing.PublishedItems.PublishedItem;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.Register;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The case that a companion process is about: it must be out, and the process carries its number from then on. */
@Component
class PublishedCase {

    private static final Set<CaseStatus> OUT = EnumSet.of(CaseStatus.DIPUBLIKASIKAN, CaseStatus.SELESAI);

    private final Register register;
    private final PublishedItems items;

    PublishedCase(Register register, PublishedItems items) {
        this.register = register;
        this.items = items;
    }

    /** @throws RefusedStep unknown, or nothing of it is public */
    String of(DelegateExecution execution) {
        var number = CorrectionProcess.CASE_NUMBER.from(execution).strip();
        var status = register.find(number).map(CaseSummary::status);
        if (status.filter(OUT::contains).isEmpty() || items.of(number).isEmpty()) {
            throw new RefusedStep(
                    "caseNumber",
                    "Perkara %s tidak ada atau belum terbit. Pilih perkara yang beritanya sudah terbit."
                            .formatted(number));
        }
        execution.setProcessBusinessKey(number);
        var posts = items.of(number).stream().filter(PublishedItem::byHand).toList();
        CorrectionProcess.POSTS_EXIST.set(execution, !posts.isEmpty());
        CorrectionProcess.POST_LINKS.set(execution, lines(posts));
        return number;
    }

    private static String lines(List<PublishedItem> posts) {
        return posts.stream()
                .map(post -> "%s: %s".formatted(post.channel().label(), post.link()))
                .collect(Collectors.joining("\n"));
    }
}
