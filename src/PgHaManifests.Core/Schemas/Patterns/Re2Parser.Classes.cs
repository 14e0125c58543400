namespace PgHaManifests.Core.Schemas.Patterns;

/// <summary>Escapes and character classes.</summary>
internal sealed partial class Re2Parser
{
    private void Escape()
    {
        var letter = position + 1 < pattern.Length ? pattern[position + 1] : '\0';
        switch (letter)
        {
            case 'A':
                Add(new AssertionNode(Assertion.TextStart), 2);
                break;
            case 'z':
                Add(new AssertionNode(Assertion.TextEnd), 2);
                break;
            case 'b':
                Add(new AssertionNode(Assertion.WordBoundary), 2);
                break;
            case 'B':
                Add(new AssertionNode(Assertion.NoWordBoundary), 2);
                break;
            case 'Q':
                QuotedText();
                break;
            default:
                if (EscapedClass() is { } set)
                    group.Items.Add(new RunesNode(set));
                else if (error is null && EscapedRune(out var rune))
                    Literal(rune);
                break;
        }
    }

    private void QuotedText()
    {
        position += 2;
        var end = pattern.IndexOf("\\E", position, StringComparison.Ordinal);
        var stop = end < 0 ? pattern.Length : end;
        while (position < stop)
            Literal(NextRune());
        position = end < 0 ? stop : stop + 2;
    }

    /// <summary><c>\d</c>, <c>\pL</c>, <c>\p{Greek}</c> and the like; null when it is another escape, or with an error.</summary>
    private RuneSet? EscapedClass()
    {
        if (position + 1 >= pattern.Length || pattern[position] != '\\')
            return null;
        var letter = pattern[position + 1];
        if (letter is 'p' or 'P')
            return UnicodeClass(negated: letter == 'P');
        if (AsciiClasses.OfEscape(letter) is not { } set)
            return null;
        position += 2;
        return Variant(set, char.IsAsciiLetterUpper(letter));
    }

    private RuneSet? UnicodeClass(bool negated)
    {
        var start = position + 2;
        if (start >= pattern.Length)
        {
            error = "\\p without the name of a class";
            return null;
        }
        Re2Text.RuneAt(pattern, start, out var length);
        var end = start + length;
        var name = pattern.AsSpan(start, length);
        if (pattern[start] == '{')
        {
            var brace = pattern.IndexOf('}', start);
            if (brace < 0)
            {
                error = "\\p{ without }";
                return null;
            }
            name = pattern.AsSpan(start + 1, brace - start - 1);
            end = brace + 1;
        }
        if (name.StartsWith('^'))
        {
            negated = !negated;
            name = name[1..];
        }
        if (UnicodeClasses.Find(name) is not { } set)
        {
            error = $"\"{name}\" is no class of Unicode characters";
            return null;
        }
        position = end;
        return Variant(set, negated);
    }

    private RuneSet Variant(RuneSet set, bool negated)
    {
        var folded = Has(Flags.FoldCase) ? set.Folded() : set;
        return negated ? folded.Negated() : folded;
    }

    private void Class()
    {
        var start = position++;
        var negated = position < pattern.Length && pattern[position] == '^';
        if (negated)
            position++;
        var ranges = new List<int>();
        var isFirst = true;
        while (error is null && (isFirst || position >= pattern.Length || pattern[position] != ']'))
        {
            isFirst = false;
            if (position >= pattern.Length)
                error = $"\"{pattern[start..]}\" has no closing ]";
            else if ((NamedClass() ?? EscapedClass()) is { } set)
                ranges.AddRange(set.Bounds);
            else if (error is null)
                Range(ranges);
        }
        if (error is not null)
            return;
        var members = RuneSet.Of(ranges);
        Add(new RunesNode(negated ? members.Negated() : members), 1);
    }

    /// <summary><c>[:alpha:]</c> or <c>[:^alpha:]</c> inside a class.</summary>
    private RuneSet? NamedClass()
    {
        if (!Rest.StartsWith("[:", StringComparison.Ordinal))
            return null;
        var length = Rest[2..].IndexOf(":]", StringComparison.Ordinal);
        if (length < 0)
            return null;
        var name = pattern.Substring(position + 2, length);
        var negated = name.StartsWith('^');
        if (AsciiClasses.OfName(negated ? name[1..] : name) is not { } set)
        {
            error = $"\"[:{name}:]\" is no class of characters";
            return null;
        }
        position += length + 4;
        return Variant(set, negated);
    }

    private void Range(List<int> ranges)
    {
        var start = position;
        if (!ClassRune(out var low))
            return;
        var high = low;
        // A - before the closing ] is a letter like any other.
        if (position + 1 < pattern.Length && pattern[position] == '-' && pattern[position + 1] != ']')
        {
            position++;
            if (!ClassRune(out high))
                return;
        }
        if (high < low)
            error = $"\"{pattern[start..position]}\" is a range from high to low";
        else if (Has(Flags.FoldCase))
            CaseFolding.AddFolded(ranges, low, high);
        else
            ranges.AddRange([low, high]);
    }

    private bool ClassRune(out int rune)
    {
        if (pattern[position] == '\\')
            return EscapedRune(out rune);
        rune = NextRune();
        return true;
    }
}
