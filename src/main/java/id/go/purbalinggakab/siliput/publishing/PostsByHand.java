package id.go.purbalinggakab.siliput.publishing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What people posted by hand: a JSON array of {network, link} or {network, reason}. */
@Component
public class PostsByHand {

    private final ObjectMapper json;
    private final Publishing publishing;

    PostsByHand(ObjectMapper json, Publishing publishing) {
        this.json = json;
        this.publishing = publishing;
    }

    private record Post(Channel network, Optional<String> link, Optional<String> reason) {

        Post {
            link = link == null ? Optional.empty() : link.filter(text -> !text.isBlank());
            reason = reason == null ? Optional.empty() : reason.filter(text -> !text.isBlank());
        }

        boolean isSettled() {
            return link.isPresent() || reason.isPresent();
        }
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
        var problems = new ArrayList<String>();
        answers.forEach(post -> post.link()
                .flatMap(link -> publishing.problemWithLink(post.network(), link))
                .ifPresent(problem ->
                        problems.add("%s: %s".formatted(post.network().label(), problem))));
        var done = answers.stream()
                .filter(Post::isSettled)
                .collect(Collectors.toMap(Post::network, Function.identity(), (first, second) -> second));
        missing(done, caseNumber, version, everyRow).ifPresent(problems::add);
        return problems;
    }

    private Optional<String> missing(Map<Channel, Post> done, String caseNumber, int version, boolean everyRow) {
        var left = publishing.socialRows(caseNumber, version).stream()
                .filter(row -> row.row().state() == LedgerRow.State.OPEN)
                .map(Publishing.SocialRow::network)
                .filter(network -> !done.containsKey(network))
                .map(Channel::label)
                .toList();
        var hasLink = done.values().stream().anyMatch(post -> post.link().isPresent());
        return left.isEmpty() || hasLink && !everyRow
                ? Optional.empty()
                : Optional.of("isi tautan atau alasan tidak diposting untuk %s.".formatted(String.join(", ", left)));
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
            return json.readValue(posts, new TypeReference<List<Post>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Daftar unggahan media sosial tidak dapat dibaca.", e);
        }
    }
}
