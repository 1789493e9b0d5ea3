package id.go.purbalinggakab.siliput.coverage.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.publishing.Channel;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What the crew did by hand: a JSON array of {network, link} or {network, reason}. */
@Component
class SocialPosts {

    private final ObjectMapper json;

    SocialPosts(ObjectMapper json) {
        this.json = json;
    }

    record Post(Channel network, Optional<String> link, Optional<String> reason) {

        Post {
            link = link == null ? Optional.empty() : link.filter(text -> !text.isBlank());
            reason = reason == null ? Optional.empty() : reason.filter(text -> !text.isBlank());
        }
    }

    /**
     * @throws IllegalArgumentException no such array, or an unknown network
     */
    List<Post> parse(String posts) {
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
