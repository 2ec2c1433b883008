import java.io.File;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Validates PDFs with veraPDF against some of its profiles, all in one Java machine. On the command line stand the names of the profiles,
 * separated by commas, and the files.
 * Prints JSON: one object for each file and profile, with the number of checks and each failed rule.
 */
public final class Validate {
  private static final Map<String, PDFAFlavour> PROFILES = new LinkedHashMap<>();

  static {
    PROFILES.put("PDFUA-1", PDFAFlavour.PDFUA_1);
    PROFILES.put("PDFA-2A", PDFAFlavour.PDFA_2_A);
    PROFILES.put("PDFUA-2-ISO32005", PDFAFlavour.PDFUA_2);
    PROFILES.put("PDFA-4", PDFAFlavour.PDFA_4);
    PROFILES.put("WTPDF-1-0-Accessibility", PDFAFlavour.WTPDF_1_0_ACCESSIBILITY);
    PROFILES.put("WTPDF-1-0-Reuse", PDFAFlavour.WTPDF_1_0_REUSE);
  }

  public static void main(String[] arguments) throws Exception {
    List<String> files = List.of(arguments).subList(1, arguments.length);
    Logger.getLogger("").setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
    List<String> results = new ArrayList<>();
    for (String name : arguments[0].split(",")) {
      ValidationProfile profile = readProfile(name, PROFILES.get(name));
      for (String file : files) results.add(validate(file, name, profile));
    }
    System.out.println("[" + String.join(",\n", results) + "]");
  }

  private static String validate(String file, String name, ValidationProfile profile) throws Exception {
    var foundry = Foundries.defaultInstance();
    try (var parser = foundry.createParser(new File(file), profile.getPDFAFlavour());
        // No limit of failures, all assertions kept, progress not shown.
        var validator = foundry.createValidator(profile, -1, true, false, false)) {
      ValidationResult result = validator.validate(parser);
      Map<String, Integer> counts = new LinkedHashMap<>();
      Map<String, String> firsts = new LinkedHashMap<>();
      for (TestAssertion assertion : result.getTestAssertions()) {
        if (assertion.getStatus() == TestAssertion.Status.PASSED) continue;
        String rule = assertion.getRuleId().getClause() + "-" + assertion.getRuleId().getTestNumber();
        counts.merge(rule, 1, Integer::sum);
        firsts.putIfAbsent(rule, description(profile, assertion) + " @ " + assertion.getLocation().getContext());
      }
      List<String> failures = new ArrayList<>();
      counts.forEach((rule, count) -> failures.add(
          "{\"rule\":" + quote(rule) + ",\"count\":" + count + ",\"first\":" + quote(firsts.get(rule)) + "}"));
      return "{\"file\":" + quote(file) + ",\"profile\":" + quote(name) + ",\"compliant\":" + result.isCompliant()
          + ",\"checks\":" + result.getTotalAssertions() + ",\"failures\":[" + String.join(",", failures) + "]}";
    }
  }

  private static String description(ValidationProfile profile, TestAssertion assertion) {
    Rule rule = profile.getRuleByRuleId(assertion.getRuleId());
    return rule == null ? "" : rule.getDescription().replaceAll("\\s+", " ");
  }

  /** Reads a profile by hand: the classes for reading it from XML are not in the package. */
  private static ValidationProfile readProfile(String name, PDFAFlavour flavour) throws Exception {
    Element root;
    try (InputStream in = Validate.class.getResourceAsStream("/org/verapdf/pdfa/validation/" + name + ".xml")) {
      root = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in).getDocumentElement();
    }
    Set<Rule> rules = new HashSet<>();
    for (Element rule : elements(root, "rule")) {
      Element id = elements(rule, "id").get(0);
      rules.add(Profiles.ruleFromValues(
          Profiles.ruleIdFromValues(
              PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
              id.getAttribute("clause"),
              Integer.parseInt(id.getAttribute("testNumber"))),
          rule.getAttribute("object"),
          rule.hasAttribute("deferred") ? Boolean.valueOf(rule.getAttribute("deferred")) : null,
          rule.getAttribute("tags"),
          text(rule, "description"),
          text(rule, "test"),
          Profiles.errorFromValues(text(rule, "message"), List.of()),
          List.of()));
    }
    Set<Variable> variables = new HashSet<>();
    for (Element variable : elements(root, "variable")) {
      variables.add(Profiles.variableFromValues(
          variable.getAttribute("name"),
          variable.getAttribute("object"),
          text(variable, "defaultValue"),
          text(variable, "value")));
    }
    if (rules.isEmpty()) throw new IllegalStateException("No rules in " + name);
    var details = Profiles.profileDetailsFromValues(name, name, "veraPDF", new Date(0));
    return Profiles.profileFromValues(flavour, details, "", rules, variables);
  }

  private static String text(Element within, String name) {
    return elements(within, name).get(0).getTextContent();
  }

  private static List<Element> elements(Element within, String name) {
    NodeList found = within.getElementsByTagName(name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) elements.add((Element) found.item(i));
    return elements;
  }

  private static String quote(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') json.append('\\').append(c);
      else if (c < ' ') json.append(String.format("\\u%04x", (int) c));
      else json.append(c);
    }
    return json.append('"').toString();
  }
}
