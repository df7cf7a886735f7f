// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/jobs/count_facets.h"
#include "ui/session/workspace.h"

namespace leftfold::ui {

/// Counts what the filter holds for, stretch by stretch, so that the numbers are seen to grow and pages never wait. The histogram
/// is that of the filter without its bounds of time; while those alone change, it is not counted again.
class FacetFeed : public QObject {
    Q_OBJECT
public:
    explicit FacetFeed(Workspace& workspace, QObject* parent = nullptr);

    /// Counts for the workspace's filter; forgets what it counted before.
    void start();
    /// Stops and forgets everything, as another store asks for.
    void clear();
    const Facets& facets() const { return m_facets; }
    const TimeHistogram& times() const { return m_times; }
    bool isCounting() const { return m_counting; }

Q_SIGNALS:
    /// Some more was counted, or nothing is any more.
    void changed();
    void failed(const leftfold::Error& error);

private:
    enum class What { Facets, Times };

    void ask(What what, FacetCount count);
    void take(What what, Result<FacetCount> count);
    void next(What done);

    Workspace& m_workspace;
    std::shared_ptr<const EventFilter> m_filter, m_timeless;
    std::optional<std::string> m_timesOf; ///< the filter whose times are known in whole
    Facets m_facets;
    TimeHistogram m_times;
    bool m_counting = false;
    Latest m_asked;
};

} // namespace leftfold::ui
