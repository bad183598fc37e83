package anodyne.crystal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A CIF as tags and values, before anything is made of them.
 *
 * @param blocks at least one, in file order
 */
public record CifDocument(List<CifBlock> blocks) {
  public CifDocument {
    blocks = List.copyOf(blocks);
  }

  /**
   * Reads a text of CIF 1.1.
   *
   * @throws CifException at the first thing that breaks the syntax, a tag given twice in a block, a
   *     block given twice, or a loop whose last row is short
   */
  public static CifDocument parse(String text) {
    return new Reader(text).document();
  }

  /** One pass over the tokens. */
  private static final class Reader {
    private final CifTokens tokens;
    private CifTokens.Token token;
    private int loops;

    Reader(String text) {
      tokens = new CifTokens(text);
      token = tokens.next();
    }

    CifDocument document() {
      if (token.kind() != CifTokens.Kind.BLOCK) {
        throw error("a CIF begins with a data_ block");
      }
      List<CifBlock> blocks = new ArrayList<>();
      Set<String> names = new HashSet<>();
      while (token.kind() == CifTokens.Kind.BLOCK) {
        if (!names.add(token.text().toLowerCase(Locale.ROOT))) {
          throw error("a second data block " + shown());
        }
        blocks.add(block());
      }
      return new CifDocument(blocks);
    }

    private CifBlock block() {
      String name = token.text();
      int line = token.line();
      Map<String, CifColumn> columns = new LinkedHashMap<>();
      advance();
      while (true) {
        switch (token.kind()) {
          case TAG -> item(columns);
          case LOOP -> loop(columns);
          case VALUE -> throw error("a value without a tag");
          case BLOCK, END -> {
            return new CifBlock(name, line, columns);
          }
        }
      }
    }

    private void item(Map<String, CifColumn> columns) {
      CifTokens.Token tag = token;
      advance();
      if (token.kind() != CifTokens.Kind.VALUE) {
        token = tag;
        throw error("no value after " + shown());
      }
      add(columns, tag, 0, List.of(value()));
      advance();
    }

    private void loop(Map<String, CifColumn> columns) {
      loops++;
      List<CifTokens.Token> tags = new ArrayList<>();
      Map<String, Integer> seen = new HashMap<>();
      CifTokens.Token heading = token;
      advance();
      while (token.kind() == CifTokens.Kind.TAG) {
        if (seen.put(CifBlock.folded(token.text()), token.line()) != null) {
          throw error(shown() + " is given twice in a loop");
        }
        tags.add(token);
        advance();
      }
      if (tags.isEmpty()) {
        token = heading;
        throw error("a loop without tags");
      }
      List<List<CifValue>> values = new ArrayList<>();
      tags.forEach(tag -> values.add(new ArrayList<>()));
      int count = 0;
      CifTokens.Token rowStart = token;
      while (token.kind() == CifTokens.Kind.VALUE) {
        rowStart = count % tags.size() == 0 ? token : rowStart;
        values.get(count % tags.size()).add(value());
        count++;
        advance();
      }
      if (count % tags.size() != 0) {
        token = rowStart;
        throw error(
            "the last row of a loop has "
                + count % tags.size()
                + " values for "
                + tags.size()
                + " tags");
      }
      for (int i = 0; i < tags.size(); i++) {
        add(columns, tags.get(i), loops, values.get(i));
      }
    }

    private static void add(
        Map<String, CifColumn> columns, CifTokens.Token tag, int loop, List<CifValue> values) {
      CifColumn column = new CifColumn(tag.text(), tag.line(), tag.column(), loop, values);
      CifColumn before = columns.putIfAbsent(CifBlock.folded(tag.text()), column);
      if (before != null) {
        throw new CifException(
            shown(tag) + " is given twice, first at line " + before.line(),
            tag.line(),
            tag.column());
      }
    }

    private CifValue value() {
      return new CifValue(token.text(), token.quoted(), token.line(), token.column());
    }

    private void advance() {
      token = tokens.next();
    }

    private String shown() {
      return shown(token);
    }

    private static String shown(CifTokens.Token token) {
      return new CifValue(token.text(), false, token.line(), token.column()).shown();
    }

    private CifException error(String reason) {
      return new CifException(reason, token.line(), token.column());
    }
  }
}
