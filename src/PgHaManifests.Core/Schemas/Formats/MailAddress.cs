namespace PgHaManifests.Core.Schemas.Formats;

/// <summary>The schema format <c>email</c>: one RFC 5322 address as Go's <c>mail.ParseAddress</c> takes it, a display name before it allowed.</summary>
internal static class MailAddress
{
    private const string AtomPunctuation = "!#$%&'*+-/=?^_`{|}~";

    public static bool IsValid(string text)
    {
        var reader = new Reader(text);
        return reader.SkipSpaceAndComments() && (IsAddress(ref reader, out var end) || IsNamed(text, out end)) && end.AtEnd();
    }

    private static bool IsAddress(ref Reader reader, out Reader end)
    {
        end = reader;
        return AddressSpec(ref end) && end.SkipSpaceAndComments() && end.AtEnd();
    }

    private static bool IsNamed(string text, out Reader reader)
    {
        reader = new Reader(text);
        if (!reader.SkipSpaceAndComments())
            return false;
        while (!reader.Take('<'))
        {
            if (!reader.Word(dots: true) || !reader.SkipSpaceAndComments())
                return false;
        }
        return AddressSpec(ref reader) && reader.Take('>') && reader.SkipSpaceAndComments();
    }

    private static bool AddressSpec(ref Reader reader) =>
        reader.SkipSpaceAndComments()
        && (reader.Quoted(mayBeEmpty: false) || reader.DotAtom())
        && reader.SkipSpaceAndComments()
        && reader.Take('@')
        && reader.SkipSpaceAndComments()
        && (reader.DomainLiteral() || reader.DotAtom());

    private struct Reader(string text)
    {
        private int position;

        public readonly bool AtEnd() => position == text.Length;

        private readonly char Current => position < text.Length ? text[position] : '\0';

        public bool Take(char c)
        {
            if (AtEnd() || Current != c)
                return false;
            position++;
            return true;
        }

        /// <summary>False when a comment does not end.</summary>
        public bool SkipSpaceAndComments()
        {
            while (true)
            {
                while (Current is ' ' or '\t')
                    position++;
                if (Current != '(')
                    return true;
                var depth = 0;
                do
                {
                    if (AtEnd())
                        return false;
                    depth += Current == '(' ? 1 : Current == ')' ? -1 : 0;
                    position += Current == '\\' ? 2 : 1;
                    position = Math.Min(position, text.Length);
                }
                while (depth > 0);
            }
        }

        public bool Word(bool dots) => Quoted(mayBeEmpty: true) || Atom(dots) > 0;

        /// <summary>Atoms joined by single points.</summary>
        public bool DotAtom()
        {
            var start = position;
            if (Atom(dots: true) == 0)
                return false;
            var atom = text[start..position];
            return !atom.StartsWith('.') && !atom.EndsWith('.') && !atom.Contains("..", StringComparison.Ordinal);
        }

        public bool Quoted(bool mayBeEmpty)
        {
            if (Current != '"')
                return false;
            var at = position + 1;
            while (at < text.Length && text[at] != '"')
            {
                if (text[at] == '\\')
                    at++;
                if (at >= text.Length || (text[at] < ' ' && text[at] != '\t') || text[at] == '\u007F')
                    return false;
                at++;
            }
            if (at >= text.Length || (!mayBeEmpty && at == position + 1))
                return false;
            position = at + 1;
            return true;
        }

        public bool DomainLiteral()
        {
            if (Current != '[')
                return false;
            var end = text.IndexOf(']', position);
            if (end < 0 || !IpAddress.TryParse(text.AsSpan(position + 1, end - position - 1), out _))
                return false;
            position = end + 1;
            return true;
        }

        private int Atom(bool dots)
        {
            var start = position;
            while (!AtEnd())
            {
                var isPart = char.IsAsciiLetterOrDigit(Current) || AtomPunctuation.Contains(Current, StringComparison.Ordinal)
                    || Current >= 0x80 || (dots && Current == '.');
                if (!isPart)
                    break;
                position++;
            }
            return position - start;
        }
    }
}
