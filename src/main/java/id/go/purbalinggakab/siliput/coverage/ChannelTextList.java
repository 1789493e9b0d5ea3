package id.go.purbalinggakab.siliput.coverage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.publishing.ChannelTexts;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The texts per channel as the form sends them: a JSON object with what the author wrote anew. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class ChannelTextList {

    private final ObjectMapper json;

    /**
     * @throws IllegalArgumentException no such object, or an unknown channel
     */
    public ChannelTexts parse(String texts) {
        if (texts.isBlank()) {
            return ChannelTexts.PREPARED;
        }
        try {
            return json.readValue(texts, ChannelTexts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("teks per saluran tidak dapat dibaca.", e);
        }
    }
}
