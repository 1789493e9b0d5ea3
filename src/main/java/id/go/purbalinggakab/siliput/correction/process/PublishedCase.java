package id.go.purbalinggakab.siliput.correction.process;

import static id.go.purbalinggakab.siliput.correction.process.CorrectionProcess.*;

import id.go.purbalinggakab.siliput.engine.RefusedStep;
import id.go.purbalinggakab.siliput.publishing.PublishedItems;
import id.go.purbalinggakab.siliput.publishing.PublishedItems.PublishedItem;
import id.go.purbalinggakab.siliput.register.CaseStatus;
import id.go.purbalinggakab.siliput.register.CaseSummary;
import id.go.purbalinggakab.siliput.register.Register;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.RequiredArgsConstructor;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** The case that a companion process is about: it must be out, and the process carries its number from then on. */
@Component
@RequiredArgsConstructor
class PublishedCase {

    private static final Set<CaseStatus> GOING_OUT =
            EnumSet.of(CaseStatus.RILIS_DITULIS, CaseStatus.RILIS_DIPERIKSA, CaseStatus.TERBIT);

    private final Register register;
    private final PublishedItems items;

    /**
     * Out on every channel that it goes to: whoever gets the release afterwards would never get the correction.
     *
     * @throws RefusedStep unknown, nothing of it is public, or it still goes out
     */
    String everywhere(DelegateExecution execution) {
        var number = of(execution);
        if (register.find(number)
                .map(CaseSummary::status)
                .filter(GOING_OUT::contains)
                .isPresent()) {
            throw new RefusedStep(
                    "caseNumber",
                    "Berita %s masih dikirim ke saluran lain. Tunggu sampai selesai, atau turunkan dahulu bila mendesak."
                            .formatted(number));
        }
        return number;
    }

    /** @throws RefusedStep unknown, or nothing of it is public */
    String of(DelegateExecution execution) {
        var number = CASE_NUMBER.from(execution).strip();
        if (items.of(number).isEmpty()) {
            throw new RefusedStep(
                    "caseNumber",
                    "Perkara %s tidak ada atau belum terbit. Pilih perkara yang beritanya sudah terbit."
                            .formatted(number));
        }
        execution.setProcessBusinessKey(number);
        notePosts(execution, number, Optional.empty());
        return number;
    }

    /** Where people must go and see, as it is now, and what else they must know. */
    void notePosts(DelegateExecution execution, String number, Optional<String> besides) {
        var posts = items.of(number).stream().filter(PublishedItem::byHand).map(post -> "%s: %s"
                .formatted(post.channel().label(), post.link()));
        var underWay = items.underWay(number).stream()
                .map(channel -> "%s: sedang dikirim; periksa, dan hapus bila sudah terbit".formatted(channel.label()));
        var lines = Stream.of(posts, underWay, besides.stream())
                .flatMap(part -> part)
                .collect(Collectors.joining("\n"));
        POSTS_EXIST.set(execution, !lines.isEmpty());
        POST_LINKS.set(execution, lines);
    }
}
