using System.Collections.Immutable;

namespace Waymark.Schema;

/// <summary>What is done with lists of the model.</summary>
internal static class EquatableListExtensions
{
    /// <summary>The list of what each element becomes.</summary>
    internal static EquatableList<TResult> Map<T, TResult>(this EquatableList<T> list, Func<T, TResult> map)
    {
        if (list.IsEmpty)
        {
            return [];
        }

        var builder = ImmutableArray.CreateBuilder<TResult>(list.Count);
        foreach (var item in list.AsSpan())
        {
            builder.Add(map(item));
        }

        return new EquatableList<TResult>(builder.MoveToImmutable());
    }

    /// <summary>The elements that a condition holds for; the list itself when it holds for all.</summary>
    internal static EquatableList<T> Where<T>(this EquatableList<T> list, Func<T, bool> condition)
    {
        var span = list.AsSpan();
        for (var i = 0; i < span.Length; i++)
        {
            if (!condition(span[i]))
            {
                return new EquatableList<T>([.. Enumerable.Where(list, condition)]);
            }
        }

        return list;
    }

    /// <summary>The list with more elements at its end.</summary>
    internal static EquatableList<T> Append<T>(this EquatableList<T> list, IEnumerable<T> more) => new([.. list, .. more]);

    /// <summary>The elements in the order of a key; elements of equal keys stay as they are.</summary>
    internal static EquatableList<T> Sorted<T, TKey>(this EquatableList<T> list, Func<T, TKey> key)
        where TKey : IComparable<TKey> =>
        IsSorted(list, key) ? list : new EquatableList<T>([.. list.OrderBy(key)]);

    private static bool IsSorted<T, TKey>(EquatableList<T> list, Func<T, TKey> key)
        where TKey : IComparable<TKey>
    {
        for (var i = 1; i < list.Count; i++)
        {
            if (key(list[i - 1]).CompareTo(key(list[i])) > 0)
            {
                return false;
            }
        }

        return true;
    }
}
