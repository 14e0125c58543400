namespace PgHaManifests.Core.Yaml.Parsing;

/// <summary>Flow style: nodes in brackets and braces, JSON among them.</summary>
internal ref partial struct YamlParser
{
    private YamlNode FlowCollection()
    {
        var mark = Here;
        var list = Current == '[';
        flowDepth++;
        YamlNode node = !TryEnter(mark) ? Nothing : list ? FlowSequence(mark) : FlowMapping(mark);
        depth--;
        flowDepth--;
        keyAllowed = false;
        return node;
    }

    /// <summary>Goes to the next entry, over the comma that must stand before all but the first; false after the closing bracket.</summary>
    private bool TryNextFlowEntry(char closing, bool isFirst, Mark opened)
    {
        SkipToToken();
        if (!isFirst && Current == ',')
        {
            position++;
            keyAllowed = true;
            SkipToToken();
        }
        else if (!isFirst && Current != closing)
        {
            if (position < end)
                Fail($"',' or '{closing}' is expected here, for the '{(closing == ']' ? '[' : '{')}' of line {opened.Line}");
        }
        if (position >= end)
            Fail(opened, $"this '{(closing == ']' ? '[' : '{')}' is never closed");
        if (failed)
            return false;
        if (Current != closing)
            return true;
        position++;
        return false;
    }

    private YamlSequence FlowSequence(Mark mark)
    {
        var first = buffers.Items.Count;
        var counted = count++;
        position++;
        keyAllowed = true;
        var isFirst = true;
        while (TryNextFlowEntry(']', isFirst, mark))
        {
            buffers.Path.Add(new PathStep(null, buffers.Items.Count - first));
            AddItem(FlowItem());
            buffers.Path.RemoveAt(buffers.Path.Count - 1);
            isFirst = false;
        }
        return CompleteItems(first, default, mark, counted, Here);
    }

    /// <summary>An item of a list, where <c>[a: b]</c> is short for <c>[{a: b}]</c>.</summary>
    private YamlNode FlowItem()
    {
        var mark = Here;
        var counted = count;
        var isExplicit = Current == '?';
        var key = FlowKey(']', out var isKey);
        if (failed || !(isKey || isExplicit))
            return key;
        // The pair's mapping counts too, though the count was taken after its key began.
        count++;
        var frame = new MappingFrame(buffers.Entries.Count);
        FlowEntry(ref frame, key, isKey, mark, ']');
        return Complete(ref frame, default, mark, counted, Here);
    }

    private YamlMapping FlowMapping(Mark mark)
    {
        var frame = new MappingFrame(buffers.Entries.Count);
        var counted = count++;
        position++;
        keyAllowed = true;
        var isFirst = true;
        while (TryNextFlowEntry('}', isFirst, mark))
        {
            var keyMark = Here;
            var key = FlowKey('}', out var isKey);
            if (!failed)
                FlowEntry(ref frame, key, isKey, keyMark, '}');
            isFirst = false;
        }
        return Complete(ref frame, default, mark, counted, Here);
    }

    /// <summary>Reads a node that is a key if a colon follows it: on the same line and within 1024 characters, unless a <c>?</c> says so.</summary>
    private YamlNode FlowKey(char closing, out bool isKey)
    {
        var isExplicit = Current == '?';
        if (isExplicit)
        {
            findings.Use(YamlFeature.ExplicitKey, Here);
            position++;
            keyAllowed = false;
            SkipToToken();
        }
        var start = position;
        var line = lineStart;
        var key = isExplicit && (Current is ':' or ',' || Current == closing) ? Empty(default, Here) : FlowNode();
        if (!failed)
            SkipToToken();
        isKey = Current == ':' && (isExplicit || (lineStart == line && IsKeyLength(start)));
        return key;
    }

    /// <summary>Reads the value after a key; the position is at the colon if <paramref name="hasValue"/>.</summary>
    private void FlowEntry(ref MappingFrame frame, YamlNode key, bool hasValue, Mark keyMark, char closing)
    {
        buffers.Path.Add(new PathStep((key as YamlScalar)?.Text ?? "?", 0));
        var emptyAt = Here;
        if (hasValue)
        {
            position++;
            keyAllowed = false;
            emptyAt = Here;
            SkipToToken();
        }
        var value = hasValue && Current != ',' && Current != closing ? FlowNode() : Empty(default, emptyAt);
        Add(ref frame, key, value, keyMark);
        buffers.Path.RemoveAt(buffers.Path.Count - 1);
    }

    private YamlNode FlowNode()
    {
        Properties own = default;
        if (Current is '&' or '!')
        {
            own = ReadProperties();
            // Properties may go on on the next line here, where no key can begin anew.
            while (!failed && Current is '&' or '!')
                own = Both(own, ReadProperties());
            if (Current is ':' or ',' or ']' or '}')
                return Empty(own, own.End);
        }
        var atom = ReadAtom(own);
        return failed ? Nothing : NodeOf(ref atom, own);
    }
}
