package id.go.purbalinggakab.siliput.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** What people posted by hand: a JSON array of {network, link, postedAt, lateReason} or {network, reason}. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class PostsByHand {

    private static final int LONGEST_REASON = 300;
    private static final String UNREADABLE = "Daftar unggahan media sosial tidak dapat dibaca.";

    private final ObjectMapper json;
    private final Publishing publishing;
    private final Clock clock;

    /**
     * @param postedAt empty: now
     * @param lateReason why a time that lies far back is entered only now
     */
    public record Post(
            Channel network,
            Optional<String> link,
            Optional<String> reason,
            Optional<Instant> postedAt,
            Optional<String> lateReason) {

        public Post {
            postedAt = postedAt == null ? Optional.empty() : postedAt;
            lateReason = lateReason == null ? Optional.empty() : lateReason.filter(text -> !text.isBlank());
            link = link == null ? Optional.empty() : link.filter(text -> !text.isBlank());
            reason = reason == null ? Optional.empty() : reason.filter(text -> !text.isBlank());
        }

        boolean isSettled() {
            return link.isPresent() || reason.isPresent();
        }
    }

    /** What is out, by hand. @throws IllegalArgumentException unreadable */
    public List<Post> links(String posts) {
        return parse(posts).stream().filter(post -> post.link().isPresent()).toList();
    }

    /**
     * What must be put right before the answers of this version's open rows are taken, in Indonesian.
     *
     * @param everyRow every open row needs an answer; otherwise one link is enough
     */
    public List<String> problems(String posts, String caseNumber, int version, boolean everyRow) {
        List<Post> answers;
        try {
            answers = parse(posts);
        } catch (IllegalArgumentException e) {
            return List.of(e.getMessage());
        }
        var rows = publishing.socialRows(caseNumber, version);
        var problems = new ArrayList<String>();
        for (var post : answers) {
            problem(post, rows)
                    .ifPresent(problem ->
                            problems.add("%s: %s".formatted(post.network().label(), problem)));
        }
        if (answers.stream().map(Post::network).distinct().count() < answers.size()) {
            problems.add("satu jejaring tertulis dua kali.");
        }
        missing(answers, rows, everyRow).ifPresent(problems::add);
        return problems;
    }

    private Optional<String> problem(Post post, List<Publishing.SocialRow> rows) {
        var row = rows.stream().filter(one -> one.network() == post.network()).findFirst();
        if (row.isEmpty()) {
            return Optional.of("tidak dibuka untuk perkara ini.");
        }
        if (row.get().row().isBeingSent(clock.instant())) {
            return Optional.of("sedang dikirim lagi oleh sistem. Tunggu hasilnya di meja terbit.");
        }
        if (row.get().row().state() == LedgerRow.State.PUBLISHED
                && !post.link().equals(row.get().row().link())) {
            return Optional.of("tautannya sudah dicatat.");
        }
        var opened = row.get().row().changedAt().truncatedTo(ChronoUnit.MINUTES);
        if (post.postedAt().filter(opened::isAfter).isPresent()) {
            return Optional.of("waktu diposting lebih awal daripada rilisnya siap diposting. Periksa tanggal dan jam.");
        }
        if (Stream.of(post.reason(), post.lateReason())
                .flatMap(Optional::stream)
                .anyMatch(text -> text.length() > LONGEST_REASON)) {
            return Optional.of("alasan paling banyak %d huruf.".formatted(LONGEST_REASON));
        }
        return post.link().flatMap(link -> publishing.problemWithLink(post.network(), link));
    }

    private static Optional<String> missing(List<Post> answers, List<Publishing.SocialRow> rows, boolean everyRow) {
        var done = answers.stream().filter(Post::isSettled).map(Post::network).collect(Collectors.toSet());
        var left = rows.stream()
                .filter(row -> row.row().state() == LedgerRow.State.OPEN)
                .map(Publishing.SocialRow::network)
                .filter(network -> !done.contains(network))
                .map(Channel::label)
                .toList();
        var hasLink = answers.stream().anyMatch(post -> post.link().isPresent());
        return left.isEmpty() || hasLink && !everyRow
                ? Optional.empty()
                : Optional.of("isi tautan atau alasan tidak diposting untuk %s.".formatted(String.join(", ", left)));
    }

    /** What stands in the ledger already, as the task that asks for it takes it. */
    public String settled(List<LedgerRow> rows) {
        try {
            return json.writeValueAsString(rows.stream()
                    .filter(row -> !row.isWaiting())
                    .map(row -> row.link()
                            .map(link -> Map.of("network", row.channel().name(), "link", link))
                            .orElseGet(() -> Map.of(
                                    "network",
                                    row.channel().name(),
                                    "reason",
                                    StringUtils.truncate(row.reason().orElse("-"), LONGEST_REASON))))
                    .toList());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Writes the answers into the ledger, in the caller's transaction. */
    public void enter(String posts, String caseNumber, int version, String by) {
        for (var post : parse(posts)) {
            if (post.link().isPresent()) {
                publishing.postedByHand(
                        caseNumber, version, post.network(), post.link().get(), by);
            } else {
                post.reason()
                        .ifPresent(reason -> publishing.notPosted(caseNumber, version, post.network(), reason, by));
            }
        }
    }

    private List<Post> parse(String posts) {
        if (posts.isBlank()) {
            return List.of();
        }
        try {
            var answers = json.readValue(posts, new TypeReference<List<Post>>() {});
            if (answers == null || answers.stream().anyMatch(post -> post == null || post.network() == null)) {
                throw new IllegalArgumentException(UNREADABLE);
            }
            return answers;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(UNREADABLE, e);
        }
    }
}
