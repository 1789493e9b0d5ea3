package id.go.purbalinggakab.siliput.modeling.web;

import id.go.purbalinggakab.siliput.engine.BuildingBlock;
import id.go.purbalinggakab.siliput.identity.CurrentUser;
import id.go.purbalinggakab.siliput.identity.Role;
import id.go.purbalinggakab.siliput.modeling.Examples;
import id.go.purbalinggakab.siliput.modeling.Examples.Example;
import id.go.purbalinggakab.siliput.modeling.ModelDrafts;
import id.go.purbalinggakab.siliput.modeling.Origin;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.Principal;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import lombok.RequiredArgsConstructor;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Examples of own processes and the blocks that they are drawn with. */
@Controller
@RequestMapping("/bengkel/contoh")
@RequiredArgsConstructor
class ExamplePages {

    private final Examples examples;
    private final Map<String, BuildingBlock> blocks;
    private final ModelDrafts drafts;
    private final CurrentUser user;

    @GetMapping
    String page(Model model) {
        model.addAttribute("examples", examples.all());
        model.addAttribute("blocks", new TreeMap<>(blocks));
        model.addAttribute("edits", user.has(Role.ADMINISTRATOR));
        return "modeling/contoh";
    }

    /** Laid out as the folder of an installation is. */
    @GetMapping("/{key}.zip")
    ResponseEntity<byte[]> files(@PathVariable String key) {
        var example = required(key);
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var file : example.files().entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Downloads.of(key + ".zip", bytes.toByteArray());
    }

    @GetMapping("/{key}.png")
    ResponseEntity<byte[]> picture(@PathVariable String key) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .body(examples.picture(key).orElseThrow(ExamplePages::unknown));
    }

    @PostMapping("/{key}/draf")
    String draft(@PathVariable String key, @RequestParam(defaultValue = "false") boolean buka, Principal who) {
        var example = required(key);
        var draft = drafts.create(example.name(), who.getName(), Origin.WORKSHOP, example.files());
        return "redirect:/bengkel/draf/" + draft.id() + (buka ? "/editor?nama=processes/%s.bpmn".formatted(key) : "");
    }

    private Example required(String key) {
        return examples.find(key).orElseThrow(ExamplePages::unknown);
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
