package id.go.purbalinggakab.siliput.complaint.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.go.purbalinggakab.siliput.complaint.web.EngineEndpoints.Endpoint;
import id.go.purbalinggakab.siliput.testing.Visitor;
import java.io.IOException;
import java.net.HttpCookie;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** One person asking the engine: by the web applications with a session, by /engine-rest with a password. */
record Asking(Visitor visitor, String user) {

    private static final ObjectMapper JSON = new ObjectMapper();

    String ask(Endpoint at) {
        var request = visitor.request(at.path()).header("Content-Type", "application/json");
        if (at.path().startsWith("/engine-rest")) {
            var login = (user + ":Siliput-2026").getBytes(StandardCharsets.UTF_8);
            request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(login));
        }
        var answer = visitor.send(at.verb().equals("GET") ? request.GET() : asking(request));
        return answer.statusCode() + " " + answer.body();
    }

    /** The order of a list says nothing, nor does the time of an answer. */
    static boolean isSame(String one, String other) {
        return one.equals(other) || comparable(one).equals(comparable(other));
    }

    private HttpRequest.Builder asking(HttpRequest.Builder request) {
        return request.header(
                        "X-XSRF-TOKEN",
                        visitor.cookie("XSRF-TOKEN").map(HttpCookie::getValue).orElse(""))
                .POST(BodyPublishers.ofString("{}"));
    }

    private static String comparable(String answer) {
        var status = answer.substring(0, answer.indexOf(' ') + 1);
        return status + comparableBody(answer.substring(status.length()));
    }

    private static String comparableBody(String body) {
        try {
            var json = JSON.readTree(body);
            if (json instanceof ObjectNode one) {
                one.remove("timestamp");
            }
            return json.isArray()
                    ? StreamSupport.stream(json.spliterator(), false)
                            .map(JsonNode::toString)
                            .sorted()
                            .collect(Collectors.joining(",\n"))
                    : json.toString();
        } catch (IOException noJson) {
            return body;
        }
    }
}
