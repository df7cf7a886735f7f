// SPDX-License-Identifier: Apache-2.0
#include "ui/models/step_marks.h"
#include "ui/models/text_forms.h"
#include <QCoreApplication>
#include <algorithm>

namespace leftfold::ui {

namespace {

/// More of one kind at one place are only counted.
constexpr std::size_t mostTold = 2;

QString tr(const char* text) {
    return QCoreApplication::translate("StepMarks", text);
}

bool isBefore(const StepMark& mark, int step) {
    return mark.step < step;
}

} // namespace

void StepMarks::set(MarkKind kind, std::vector<StepMark> marks) {
    const auto earlier = [](const StepMark& a, const StepMark& b) { return a.step < b.step; };
    if (!std::is_sorted(marks.begin(), marks.end(), earlier))
        std::stable_sort(marks.begin(), marks.end(), earlier);
    const auto same = [](const StepMark& a, const StepMark& b) { return a.step == b.step; };
    marks.erase(std::unique(marks.begin(), marks.end(), same), marks.end());
    m_marks[static_cast<std::size_t>(kind)] = std::move(marks);
}

bool StepMarks::has(MarkKind kind, int step) const {
    return !within(kind, step, step).empty();
}

std::span<const StepMark> StepMarks::within(MarkKind kind, int first, int last) const {
    const auto& marks = of(kind);
    const auto begin = std::lower_bound(marks.begin(), marks.end(), first, isBefore);
    const auto end = std::lower_bound(begin, marks.end(), last + 1, isBefore);
    return {begin, end};
}

QStringList StepMarks::texts(int first, int last) const {
    QStringList lines;
    for (int kind = 0; kind < markKinds; ++kind) {
        const auto marks = within(static_cast<MarkKind>(kind), first, last);
        const bool counted =
            marks.size() > mostTold || std::any_of(marks.begin(), marks.end(), [](const StepMark& mark) { return mark.label.isEmpty(); });
        if (counted && !marks.empty())
            lines << markCountText(static_cast<MarkKind>(kind), static_cast<int>(marks.size()));
        else
            for (const StepMark& mark : marks)
                lines << mark.label;
    }
    return lines;
}

QString markCountText(MarkKind kind, int count) {
    const QString number = groupedNumber(count);
    switch (kind) {
    case MarkKind::Failure:
        return tr("%1 failed").arg(number);
    case MarkKind::Breakpoint:
        return (count == 1 ? tr("%1 stop") : tr("%1 stops")).arg(number);
    case MarkKind::Match:
        return (count == 1 ? tr("%1 match") : tr("%1 matches")).arg(number);
    case MarkKind::Bookmark:
        return (count == 1 ? tr("%1 bookmark") : tr("%1 bookmarks")).arg(number);
    case MarkKind::Snapshot:
        return (count == 1 ? tr("%1 snapshot") : tr("%1 snapshots")).arg(number);
    case MarkKind::Upcast:
        return tr("%1 upcast").arg(number);
    }
    return {};
}

QString markMeaning(MarkKind kind) {
    switch (kind) {
    case MarkKind::Failure:
        return tr("The event could not be folded; the state stays as it was, and the replay goes on.");
    case MarkKind::Breakpoint:
        return tr("A breakpoint is hit here: playing and running stop.");
    case MarkKind::Match:
        return tr("What is looked for in the field is true here. Shift+← and Shift+→ go from one to the next.");
    case MarkKind::Bookmark:
        return tr("The event is bookmarked.");
    case MarkKind::Snapshot:
        return tr("The store keeps the state after this event; a replay can begin here.");
    case MarkKind::Upcast:
        return tr("The event is stored in an older shape; an upcaster made the newer one of it.");
    }
    return {};
}

} // namespace leftfold::ui
