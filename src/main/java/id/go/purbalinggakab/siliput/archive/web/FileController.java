package id.go.purbalinggakab.siliput.archive.web;

import id.go.purbalinggakab.siliput.archive.Archive;
import id.go.purbalinggakab.siliput.archive.Document;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import lombok.RequiredArgsConstructor;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Hands out stored files: a download, unless a picture or PDF is asked for as data of a form's canvas. */
@RestController
@RequiredArgsConstructor
class FileController {

    private static final Set<String> SHOWABLE = Set.of("application/pdf", "image/jpeg", "image/png");
    private static final int SMALLEST = 64;
    private static final int LARGEST = 4096;

    private final Archive archive;
    private final ReadingRights rights;

    @GetMapping("/berkas/{id}")
    ResponseEntity<Resource> file(@PathVariable UUID id, @RequestParam Map<String, String> query, Principal who) {
        var document = rights.readable(who.getName(), id);
        boolean show = query.containsKey("inline") && SHOWABLE.contains(document.mediaType());
        return answer(document.name(), MediaType.parseMediaType(document.mediaType()), show)
                .contentLength(document.size())
                .body(new InputStreamResource(archive.open(id)));
    }

    /** The picture without its metadata, at most {@code edge} pixels: for lists, and for posting by hand. */
    @GetMapping(path = "/berkas/{id}", params = "edge")
    ResponseEntity<Resource> picture(
            @PathVariable UUID id, @RequestParam int edge, @RequestParam Map<String, String> query, Principal who) {
        var document = rights.readable(who.getName(), id);
        if (!document.isPicture()) {
            throw new ReadingRights.NoSuchDocument();
        }
        var content = archive.derivative(id, Math.max(SMALLEST, Math.min(LARGEST, edge)));
        return answer(jpegName(document), MediaType.IMAGE_JPEG, query.containsKey("inline"))
                .contentLength(content.length)
                .body(new ByteArrayResource(content));
    }

    private static ResponseEntity.BodyBuilder answer(String name, MediaType type, boolean show) {
        var disposition = (show ? ContentDisposition.inline() : ContentDisposition.attachment())
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .cacheControl(CacheControl.noStore().cachePrivate());
    }

    private static String jpegName(Document document) {
        return document.name().replaceFirst("\\.[A-Za-z0-9]+$", "") + ".jpg";
    }
}
