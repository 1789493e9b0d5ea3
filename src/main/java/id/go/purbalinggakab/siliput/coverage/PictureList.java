package id.go.purbalinggakab.siliput.coverage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.go.purbalinggakab.siliput.archive.DocumentPurpose;
import id.go.purbalinggakab.siliput.publishing.ApprovedRelease.Picture;
import java.util.List;
import java.util.Optional;
import lombok.AccessLevel;
import lombok.RequiredArgsConstructor;
import org.springframework.stereotype.Component;

/** The pictures of a release as the form sends them: a JSON array of {document, caption, altText}. */
@Component
@RequiredArgsConstructor(access = AccessLevel.PACKAGE)
public class PictureList {

    private final ObjectMapper json;
    private final CaseDocuments documents;

    /**
     * @throws IllegalArgumentException no such array
     */
    public List<Picture> parse(String pictures) {
        if (pictures.isBlank()) {
            return List.of();
        }
        try {
            return json.readValue(pictures, new TypeReference<List<Picture>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("Daftar foto tidak dapat dibaca.", e);
        }
    }

    /** Whether this person may choose the picture in the case. */
    public boolean mayUse(Picture picture, Optional<String> caseNumber, Optional<String> user) {
        return picture.document() != null
                && documents.mayUse(picture.document().toString(), DocumentPurpose.NEWS_PHOTO, caseNumber, user);
    }

    public void bind(String pictures, String caseNumber) {
        parse(pictures)
                .forEach(picture ->
                        documents.bind(picture.document().toString(), DocumentPurpose.NEWS_PHOTO, caseNumber));
    }
}
