// SPDX-License-Identifier: Apache-2.0
#include "ui/views/palette_types.h"
#include "ui/models/text_forms.h"
#include "ui/views/aggregates_page.h"
#include "ui/widgets/type_colors.h"
#include <map>

namespace leftfold::ui {

namespace {

/// The first event of the type in the store's order.
Result<Event> firstOfType(EventSource& source, const std::string& type, std::int64_t total, Progress& progress) {
    EventQuery query;
    query.payload = PayloadPart::Beginning;
    for (std::int64_t done = 0;;) {
        TRY_ASSIGN(auto page, source.read(query));
        const auto found = std::find_if(page.events.begin(), page.events.end(), [&](const Event& event) { return event.type == type; });
        if (found != page.events.end())
            return std::move(*found);
        if (page.atEnd)
            return fail(ErrorCode::NotFound, "There is no event of type " + type + " any more. Read the store again with F5.");
        done += static_cast<std::int64_t>(page.events.size());
        if (!progress.keepGoing(done, total))
            return fail(ErrorCode::Cancelled, "Finding an event was cancelled.");
        query.after = page.last;
    }
}

} // namespace

PaletteTypes::PaletteTypes(Workspace& workspace, CommandPalette& palette, AggregatesPage& aggregates)
    : QObject(&palette)
    , m_workspace(workspace)
    , m_aggregates(aggregates) {
    palette.addProvider([this](const QString&) { return eventTypes(); });
    palette.addProvider([this](const QString&) { return aggregateTypes(); });
    connect(&aggregates, &AggregatesPage::typesChanged, this, [&palette] {
        if (palette.isVisible())
            palette.refresh();
    });
}

std::vector<PaletteEntry> PaletteTypes::eventTypes() {
    const StoreSummary* summary = m_workspace.summary();
    std::map<std::string, std::int64_t> counts;
    if (summary) {
        for (const TypeCount& type : summary->types)
            counts[type.type] += type.count;
    }
    std::vector<PaletteEntry> entries;
    entries.reserve(counts.size());
    for (const auto& [type, count] : counts)
        entries.push_back({fromStored(type), tr("Event type"), QStringLiteral("events"), groupedNumber(count), {},
            [this, name = type] { goToFirst(name); }});
    return entries;
}

std::vector<PaletteEntry> PaletteTypes::aggregateTypes() {
    std::vector<PaletteEntry> entries;
    for (const std::string& type : m_aggregates.types())
        entries.push_back({fromStored(type), tr("Aggregate type"), {}, {}, typeColor(type), [this, type] {
                               m_workspace.showPage(QStringLiteral("aggregates"));
                               m_aggregates.search(fromStored(type) + QLatin1Char('/'));
                           }});
    return entries;
}

void PaletteTypes::goToFirst(const std::string& type) {
    m_workspace.ask(
        this, {tr("Finding %1").arg(fromStored(type)), Lane::Long, &m_finding},
        [type, total = m_workspace.summary() ? m_workspace.summary()->events : -1](
            EventSource& source, Progress& progress) { return firstOfType(source, type, total, progress); },
        [this](const Result<Event>& event) {
            if (!event)
                return Q_EMIT failed(event.error());
            m_workspace.showPage(QStringLiteral("events"));
            m_workspace.selectEvent(*event);
        });
}

} // namespace leftfold::ui
