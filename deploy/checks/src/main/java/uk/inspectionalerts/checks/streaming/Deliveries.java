package uk.inspectionalerts.checks.streaming;

import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import uk.inspectionalerts.checks.Client;

/** What the system itself says of its deliveries. */
final class Deliveries {

    private static final Pattern ID = Pattern.compile("\"id\"\\s*:");

    private final Client client;

    Deliveries(Client client) {
        this.client = client;
    }

    /** Whether none is due, in flight or waiting for another attempt. */
    boolean areSettled() {
        return Stream.of("due", "in_flight", "retrying", "unknown").allMatch(status -> {
            HttpResponse<String> answer = client.asOperator("/deliveries?limit=1&status=" + status);
            return answer.statusCode() == 200 && !ID.matcher(answer.body()).find();
        });
    }

    /** How often that delivery may have come twice. */
    int possibleDuplicates(String id) {
        return number("possibleDuplicates", delivery(id));
    }

    /** How often the news was attempted that the delivery of that id corrects or takes back. */
    int attemptsOfNews(String id) {
        String later = delivery(id);
        String same = client.asOperator("/deliveries?limit=500&inspection=" + text("inspection", later) + "&channel="
                        + text("channel", later))
                .body();
        return Arrays.stream(same.split("\\}"))
                .filter(one -> text("meaning", one).equals("first_news")
                        && text("address", one).equals(text("address", later)))
                .mapToInt(news -> number("attempts", news))
                .sum();
    }

    private String delivery(String id) {
        return client.asOperator("/deliveries/" + id).body();
    }

    private static String text(String member, String json) {
        Matcher found =
                Pattern.compile("\"" + member + "\"\\s*:\\s*\"([^\"]*)\"").matcher(json);
        return found.find() ? found.group(1) : "";
    }

    private static int number(String member, String json) {
        Matcher found = Pattern.compile("\"" + member + "\"\\s*:\\s*(\\d+)").matcher(json);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }
}
