package id.go.purbalinggakab.siliput.engine.process;

import id.go.purbalinggakab.siliput.engine.ModelProblem;
import id.go.purbalinggakab.siliput.engine.ProposedModel;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * What a form may hold: it runs in every official's session. The list says what is allowed, since there are more ways to
 * run a script than a list of forbidden ones ever names; a file that browsers might read otherwise than we do is refused.
 */
final class FormMarkup {

    private static final Pattern CALL = Pattern.compile("\\s*window\\.siliput\\.\\w+\\(camForm\\);?\\s*");
    private static final int TOLD = 20;

    private final String file;
    private final List<ModelProblem> problems = new ArrayList<>();

    private FormMarkup(String file) {
        this.file = file;
    }

    static Stream<ModelProblem> problems(ProposedModel model) {
        return model.files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".html"))
                .flatMap(file -> problems(file.getKey(), file.getValue()).stream());
    }

    static List<ModelProblem> problems(String file, byte[] form) {
        try {
            return problems(
                    file,
                    StandardCharsets.UTF_8
                            .newDecoder()
                            .decode(ByteBuffer.wrap(form))
                            .toString());
        } catch (CharacterCodingException notText) {
            return List.of(new ModelProblem(file, "", 0, "bukan teks UTF-8; simpan ulang sebagai UTF-8"));
        }
    }

    static List<ModelProblem> problems(String file, String html) {
        var parser = Parser.htmlParser().setTrackErrors(TOLD).setTrackPosition(true);
        var nodes = parser.parseFragmentInput(html, new Element("body"), "");
        var rules = new FormMarkup(file);
        parser.getErrors()
                .forEach(error -> rules.problems.add(new ModelProblem(
                        file,
                        "",
                        Integer.parseInt(error.getCursorPos().split(":")[0]),
                        "HTML tidak benar; periksa tanda < > dan kutip di baris ini")));
        nodes.stream().flatMap(Node::nodeStream).forEach(rules::check);
        return rules.problems.stream().distinct().limit(TOLD).toList();
    }

    private void check(Node node) {
        if (node instanceof Element element) {
            checkElement(element);
        } else if (node instanceof TextNode text) {
            checkText(node, text.getWholeText());
        } else if (node instanceof Comment comment) {
            refuse(
                    Pattern.compile("[<>]|directive:")
                            .matcher(comment.getData())
                            .find(),
                    node,
                    "komentar memuat elemen; hapus");
        } else {
            refuse(
                    !(node instanceof DataNode && isOf(node, "script")),
                    node,
                    "memuat bagian yang bukan HTML biasa; hapus");
        }
    }

    private void checkElement(Element element) {
        var name = element.normalName();
        refuse(!FormWords.isElement(name), element, "elemen <%s> tidak diizinkan; hapus".formatted(element.tagName()));
        element.attributes().forEach(attribute -> {
            refuse(
                    !FormWords.isAttribute(name, attribute.getKey(), attribute.getValue()),
                    element,
                    "'%s=\"%s\"' pada <%s> tidak diizinkan; hapus"
                            .formatted(attribute.getKey(), attribute.getValue(), element.tagName()));
            checkText(element, attribute.getValue());
        });
        if (name.equals("script")) {
            refuse(
                    !element.hasAttr("cam-script")
                            || !CALL.matcher(element.data()).matches(),
                    element,
                    "skrip selain pemanggilan window.siliput; hapus");
        }
    }

    private void checkText(Node node, String text) {
        refuse(text.contains("{{"), node, "ungkapan AngularJS '{{'; hapus");
        refuse(text.indexOf('\0') >= 0, node, "karakter kendali; hapus");
    }

    private static boolean isOf(Node node, String element) {
        return Stream.ofNullable(node.parent())
                .anyMatch(parent -> parent.normalName().equals(element));
    }

    private void refuse(boolean broken, Node node, String what) {
        if (broken) {
            problems.add(new ModelProblem(file, "", node.sourceRange().start().lineNumber(), what));
        }
    }
}
