// SPDX-License-Identifier: Apache-2.0
#include "core/jobs/preview_layout.h"
#include "core/storage/event_query_text.h"
#include "core/storage/event_reading.h"
#include "core/storage/layout_catalog.h"
#include "core/storage/layout_document.h"
#include "core/storage/role_readings.h"

namespace leftfold {

namespace {

using Weight = LayoutFinding::Weight;

LayoutPreview only(std::string sentence) {
    LayoutPreview preview;
    preview.findings.push_back({Weight::Problem, {}, std::move(sentence)});
    return preview;
}

/// The match of events that would be read; null where none fits.
const LayoutMatch* eventsIn(const std::vector<LayoutMatch>& matches) {
    for (const auto& match : matches)
        if (match.role == LayoutRole::Events && match.bound)
            return &match;
    return nullptr;
}

std::string whyNot(const std::vector<LayoutMatch>& matches, const Layout& layout) {
    for (const auto& match : matches)
        if (match.role == LayoutRole::Events)
            return "The layout does not fit: " + match.reason + ".";
    return layout.sections.contains(LayoutRole::Events) ? "The layout is not for this engine: see its \"engines\"."
                                                        : "The layout has no \"events\", and only these are shown here.";
}

Result<> readRows(TableSource& source, const BoundSection& section, int rows, Progress& progress, LayoutPreview& preview) {
    const EventReader reader(section);
    ColumnList columns = reader.columns();
    RoleTexts texts(section, columns);
    EventQuery query;
    query.limit = rows;
    TRY_VOID(source.forEachRow(eventStatement(section, query, columns).sql, progress, [&](const Row& row) -> Result<> {
        preview.more = std::ssize(preview.events) == rows;
        if (preview.more)
            return {};
        preview.events.push_back(reader.read(row, PayloadPart::Beginning));
        texts.add(row);
        return {};
    }));
    preview.findings = findMisfits(section, texts, preview.events);
    preview.readings = describeReadings(section, texts, preview.events);
    return {};
}

} // namespace

Result<LayoutPreview> previewLayout(
    TableSource& source, std::string_view document, std::string_view fileName, int rows, Progress& progress) {
    const auto layout = readLayout(document, fileName);
    if (!layout)
        return only(layout.error().message);
    TRY_ASSIGN(const auto catalogue, source.catalogue());
    const auto matches = matchLayouts(catalogue, std::span(&*layout, 1));
    const auto* match = eventsIn(matches);
    if (!match)
        return only(whyNot(matches, *layout));
    LayoutPreview preview;
    preview.table = match->table;
    const auto read = readRows(source, *match->bound, rows, progress, preview);
    if (!read && (read.error().code == ErrorCode::Unavailable || read.error().code == ErrorCode::Cancelled))
        return fail(read.error());
    if (!read)
        preview.findings.insert(preview.findings.begin(), {Weight::Problem, {}, read.error().message});
    return preview;
}

} // namespace leftfold
