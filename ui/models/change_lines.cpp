// SPDX-License-Identifier: Apache-2.0
#include "ui/models/change_lines.h"
#include "ui/models/event_row.h"
#include "ui/models/text_forms.h"

namespace leftfold::ui {

namespace {

constexpr int longest = 160;

ChangeLine lineOf(const Change& change) {
    const QString path = change.path.empty() ? QStringLiteral("/") : fromStored(change.path.toString());
    switch (change.kind) {
    case Change::Kind::Add:
        return {PlaceChange::Added, path, previewOf(change.value, longest)};
    case Change::Kind::Remove:
        return {PlaceChange::Removed, path, previewOf(change.old, longest)};
    case Change::Kind::Replace:
        break;
    }
    return {PlaceChange::Changed, path, previewOf(change.old, longest) + QStringLiteral(" \u2192 ") + previewOf(change.value, longest)};
}

} // namespace

std::vector<ChangeLine> changeLines(const std::vector<Change>& changes) {
    std::vector<ChangeLine> lines;
    lines.reserve(changes.size());
    for (const Change& change : changes)
        lines.push_back(lineOf(change));
    return lines;
}

} // namespace leftfold::ui
