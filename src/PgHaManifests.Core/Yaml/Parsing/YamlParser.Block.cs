namespace PgHaManifests.Core.Yaml.Parsing;

/// <summary>Block style: nodes told apart by indentation.</summary>
internal ref partial struct YamlParser
{
    /// <summary>The node after a <c>:</c>, <c>-</c>, <c>?</c> or at the root; an empty one where nothing is indented deeper.</summary>
    /// <param name="listHere">Whether a list may stand at the indentation of the mapping around it.</param>
    private YamlNode BlockValue(Properties properties, bool listHere, Mark emptyAt)
    {
        SkipToToken();
        if (Column > indent)
            return BlockNode(properties, listHere);
        if (listHere && Column >= 0 && Column == indent && IsIndicator('-'))
            return BlockSequence(properties, inMapping: true);
        // A block scalar can be no key, so it is taken for the value without being indented.
        if (Column >= 0 && Column == indent && Current is '|' or '>')
            return BlockScalar(properties);
        return Empty(properties, emptyAt);
    }

    private YamlNode BlockNode(Properties outer, bool listHere)
    {
        var start = position;
        var line = lineStart;
        var mark = Here;
        var mayBeKey = keyAllowed;
        var counted = count;
        Properties own = default;
        if (Current is '&' or '!')
        {
            own = ReadProperties();
            if (lineStart != line || position >= end)
                return BlockValue(Both(outer, own), listHere, own.End);
        }
        if (IsIndicator('-') || IsIndicator('?'))
        {
            if (!keyAllowed)
                return Failed(Here, $"'{Current}' may not begin a {(Current == '-' ? "list" : "key")} here: put it on a line of its own, or quote the text");
            return Current == '-' ? BlockSequence(outer, inMapping: false) : BlockMapping(outer, null, start - line, mark, counted);
        }
        if (Current is '|' or '>')
            return BlockScalar(Both(outer, own));

        var atom = IsIndicator(':') ? EmptyKey(own) : ReadAtom(own);
        if (failed)
            return Nothing;
        SkipToToken();
        if (IsIndicator(':'))
        {
            if (mayBeKey && lineStart == line && IsKeyLength(start))
                return BlockMapping(outer, NodeOf(ref atom, own), start - line, mark, counted);
            if (!keyAllowed)
                return Failed(Here, "a second ': ' in one line: put the value on a line of its own, or quote the text that holds ': '");
        }
        return NodeOf(ref atom, Both(outer, own));
    }

    /// <summary>Libyaml looks for the colon no farther than 1024 characters after the key's first.</summary>
    private readonly bool IsKeyLength(int start)
    {
        if (position - start <= 1024)
            return true;
        var characters = 0;
        foreach (var c in text[start..position])
            characters += char.IsLowSurrogate(c) ? 0 : 1;
        return characters <= 1024;
    }

    /// <param name="firstKey">The first key, with the position at its colon; null where the position is at a <c>?</c>.</param>
    /// <param name="counted">The count of nodes before the mapping and its first key.</param>
    private YamlMapping BlockMapping(Properties properties, YamlNode? firstKey, int column, Mark mark, int counted)
    {
        var frame = new MappingFrame(buffers.Entries.Count);
        var outerIndent = indent;
        count++;
        if (TryEnter(mark))
        {
            indent = column;
            var key = firstKey;
            var keyMark = mark;
            do
            {
                Entry(ref frame, key, keyMark);
                SkipToToken();
                keyMark = Here;
            }
            while (Column == indent && TryNextKey(out key));
            if (Column > indent)
                Fail("this is neither a key of the mapping above nor part of its last value: check the indentation, and quotes around the value before");
            indent = outerIndent;
        }
        depth--;
        return Complete(ref frame, properties, mark, counted);
    }

    private void Entry(ref MappingFrame frame, YamlNode? key, Mark keyMark)
    {
        var explicitKey = key is null;
        if (explicitKey)
        {
            findings.Use(YamlFeature.ExplicitKey, Here);
            position++;
            keyAllowed = true;
            key = BlockValue(default, listHere: true, Here);
            SkipToToken();
        }
        buffers.Path.Add(new PathStep((key as YamlScalar)?.Text ?? "?", 0));
        YamlNode value;
        if (failed || (explicitKey && !(Column == indent && IsIndicator(':'))))
        {
            value = Empty(default, Here);
        }
        else
        {
            position++;
            keyAllowed = explicitKey;
            value = BlockValue(default, listHere: true, Here);
        }
        Add(ref frame, key!, value, keyMark);
        buffers.Path.RemoveAt(buffers.Path.Count - 1);
    }

    /// <summary>Reads the key of a further entry up to its colon; null for a key with <c>?</c>, which is read with its entry.</summary>
    private bool TryNextKey(out YamlNode? key)
    {
        key = null;
        if (IsIndicator('?'))
            return true;
        if (IsIndicator('-') || IsIndicator(':') || Current is '|' or '>')
        {
            Fail($"a key is expected here, not '{Current}'");
            return false;
        }
        var start = position;
        var line = lineStart;
        var mark = Here;
        Properties own = default;
        if (Current is '&' or '!')
            own = ReadProperties();
        if (lineStart == line && position < end)
        {
            var atom = IsIndicator(':') ? EmptyKey(own) : ReadAtom(own);
            if (!failed)
                SkipToToken();
            if (!failed && IsIndicator(':') && lineStart == line && IsKeyLength(start))
            {
                key = NodeOf(ref atom, own);
                return !failed;
            }
        }
        Fail(mark, "a key is expected here, followed by ': ' on the same line and within 1024 characters");
        return false;
    }

    /// <param name="inMapping">A list at the indentation of the mapping that holds it, which ends at the mapping's next key.</param>
    private YamlSequence BlockSequence(Properties properties, bool inMapping)
    {
        var first = buffers.Items.Count;
        var mark = Here;
        var outerIndent = indent;
        var counted = count++;
        if (TryEnter(mark))
        {
            indent = Column;
            while (Column == indent && IsIndicator('-'))
            {
                buffers.Path.Add(new PathStep(null, buffers.Items.Count - first));
                position++;
                keyAllowed = true;
                AddItem(BlockValue(default, listHere: false, Here));
                buffers.Path.RemoveAt(buffers.Path.Count - 1);
                SkipToToken();
            }
            if (Column > indent || (Column == indent && !inMapping))
                Fail("a '-' is expected here, or less indentation: check the indentation, and quotes around the item before");
            indent = outerIndent;
        }
        depth--;
        return CompleteItems(first, properties, mark, counted);
    }
}
