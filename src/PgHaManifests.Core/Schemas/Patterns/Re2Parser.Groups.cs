namespace PgHaManifests.Core.Schemas.Patterns;

/// <summary>Parentheses, flags and repetition.</summary>
internal sealed partial class Re2Parser
{
    private ReadOnlySpan<char> Rest => pattern.AsSpan(position);

    private void Open()
    {
        if (!Rest.StartsWith("(?", StringComparison.Ordinal))
        {
            position++;
            Push(++captures);
            return;
        }
        var nameStart = Rest.StartsWith("(?P<", StringComparison.Ordinal) && Rest.Length > 4 ? 4
            : Rest.StartsWith("(?<", StringComparison.Ordinal) && Rest.Length > 3 ? 3
            : 0;
        if (nameStart > 0)
            OpenNamed(nameStart);
        else
            OpenWithFlags();
    }

    private void Push(int capture)
    {
        groups.Push(group);
        group = new Group(capture, flags);
    }

    private void OpenNamed(int nameStart)
    {
        var end = Rest.IndexOf('>');
        if (end < 0)
        {
            error = "the name of a group has no closing >";
            return;
        }
        var name = Rest[nameStart..end];
        foreach (var c in name)
        {
            if (!AsciiClasses.IsWord(c))
                error = $"\"{name}\" is no name for a group: letters, digits and _ only";
        }
        if (name.IsEmpty)
            error = "a group has an empty name";
        position += end + 1;
        Push(++captures);
    }

    /// <summary><c>(?i)</c> changes the flags of what follows, <c>(?i:…)</c> opens a group with them.</summary>
    private void OpenWithFlags()
    {
        var changed = flags;
        var negated = false;
        var sawFlag = false;
        for (var at = position + 2; at < pattern.Length; at++)
        {
            var c = pattern[at];
            if (FlagOf(c) is var flag and not Flags.None)
            {
                changed = negated ? changed & ~flag : changed | flag;
                sawFlag = true;
            }
            else if (c == '-' && !negated)
            {
                negated = true;
                sawFlag = false;
            }
            else if (c is ':' or ')' && (sawFlag || !negated))
            {
                position = at + 1;
                if (c == ':')
                    Push(0);
                flags = changed;
                return;
            }
            else
            {
                break;
            }
        }
        error = "( followed by ? must be a named group, (?:…), or flags out of i, m, s, U; lookaround and other Perl forms do not exist here";
    }

    private static Flags FlagOf(char letter) => letter switch
    {
        'i' => Flags.FoldCase,
        'm' => Flags.MultiLine,
        's' => Flags.DotMatchesNewline,
        'U' => Flags.Ungreedy,
        _ => Flags.None,
    };

    private void CloseGroup()
    {
        if (groups.Count == 0)
        {
            error = "a ) has no (";
            return;
        }
        var closed = Checked(group.Close());
        flags = group.OuterFlags;
        group = groups.Pop();
        Add(closed, 1);
    }

    /// <summary>Whether a repetition operator stands here; a { that begins no count is a letter like any other.</summary>
    private bool IsRepeat(out int min, out int max, out int after)
    {
        (min, max) = pattern[position] switch
        {
            '*' => (0, -1),
            '+' => (1, -1),
            '?' => (0, 1),
            _ => (-1, -1),
        };
        after = position + 1;
        return min >= 0 || (pattern[position] == '{' && IsCount(out min, out max, out after));
    }

    /// <summary><c>{n}</c>, <c>{n,}</c> or <c>{n,m}</c>. A number that is too large is counted as one above the limit.</summary>
    private bool IsCount(out int min, out int max, out int after)
    {
        max = -1;
        after = position + 1;
        if (!IsNumber(ref after, out min) || after >= pattern.Length)
            return false;
        if (pattern[after] != ',')
            max = min;
        else if (++after < pattern.Length && pattern[after] != '}' && !IsNumber(ref after, out max))
            return false;
        return after < pattern.Length && pattern[after++] == '}';
    }

    private bool IsNumber(ref int at, out int number)
    {
        var start = at;
        number = 0;
        while (at < pattern.Length && char.IsAsciiDigit(pattern[at]))
            number = Math.Min(number * 10 + pattern[at++] - '0', MaxRepeat + 1);
        return at > start && (at == start + 1 || pattern[start] != '0');
    }

    private void Repeat(int min, int max, int after, bool lastWasRepeat)
    {
        var operation = pattern[position..after];
        position = after;
        var isGreedy = !Has(Flags.Ungreedy);
        if (after < pattern.Length && pattern[after] == '?')
        {
            isGreedy = !isGreedy;
            position++;
        }
        if (min > MaxRepeat || max > MaxRepeat || (max >= 0 && min > max))
        {
            error = $"\"{operation}\" is no repeat count: up to {MaxRepeat}, the lower number first";
        }
        else if (lastWasRepeat)
        {
            error = $"\"{operation}\" follows another repetition";
        }
        else if (group.Items.Count == 0)
        {
            error = $"\"{operation}\" has nothing to repeat";
        }
        else
        {
            var repeated = new RepeatNode(group.Items[^1], min, max, isGreedy);
            group.Items[^1] = Checked(repeated);
            if ((min >= 2 || max >= 2) && repeated.RepeatProduct > MaxRepeat)
                error ??= $"nested repeat counts multiply to more than {MaxRepeat}";
        }
    }
}
