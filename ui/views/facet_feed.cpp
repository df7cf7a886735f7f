// SPDX-License-Identifier: Apache-2.0
#include "ui/views/facet_feed.h"
#include "core/expression/print_expression.h"

namespace leftfold::ui {

namespace {

std::string textOf(const std::shared_ptr<const EventFilter>& filter) {
    return filter ? printExpression(filter->expression()) : std::string();
}

} // namespace

FacetFeed::FacetFeed(Workspace& workspace, QObject* parent)
    : QObject(parent)
    , m_workspace(workspace) { }

void FacetFeed::start() {
    m_filter = m_workspace.eventFilter();
    m_timeless = withoutTimes(m_filter);
    if (m_timesOf != textOf(m_timeless))
        m_times = {};
    m_counting = true;
    ask(What::Facets, {});
}

void FacetFeed::clear() {
    m_asked.cancel();
    m_counting = false;
    m_timesOf.reset();
    m_facets = {};
    m_times = {};
    Q_EMIT changed();
}

void FacetFeed::ask(What what, FacetCount count) {
    const auto& filter = what == What::Facets ? m_filter : m_timeless;
    m_workspace.ask(
        this, {{}, Lane::Long, &m_asked},
        [filter, counted = std::move(count)](
            EventSource& source, Progress& progress) { return countOn(source, filter, counted, progress); },
        [this, what](Result<FacetCount> more) { take(what, std::move(more)); });
}

void FacetFeed::take(What what, Result<FacetCount> count) {
    if (!count) {
        m_counting = false;
        Q_EMIT failed(count.error());
        return Q_EMIT changed();
    }
    auto facets = count->tally.facets();
    const bool showsTimes = what == What::Times || textOf(m_filter) == textOf(m_timeless);
    if (showsTimes)
        m_times = facets.times;
    if (showsTimes && count->atEnd)
        m_timesOf = textOf(m_timeless);
    if (what == What::Facets)
        m_facets = std::move(facets);
    if (count->atEnd)
        next(what);
    else
        ask(what, *std::move(count));
    Q_EMIT changed();
}

/// Behind the facets come the times, where those are others.
void FacetFeed::next(What done) {
    const bool more = done == What::Facets && m_timesOf != textOf(m_timeless);
    m_counting = more;
    if (more)
        ask(What::Times, {});
}

} // namespace leftfold::ui
