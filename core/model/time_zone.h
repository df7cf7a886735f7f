// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/support/clock.h"
#include "core/support/result.h"
#include <memory>
#include <string>
#include <utility>

namespace leftfold {

/// What clocks show at a place, and when. Rules: the IANA time zone database of the system.
class TimeZone {
public:
    virtual ~TimeZone() = default;

    /// `UTC`, an offset (`+02:00`, `-0330`), or a name of the database (`Europe/Berlin`).
    static Result<std::shared_ptr<const TimeZone>> named(const std::string& name);

    /// When clocks there show `local`, which is written as if it were UTC: the first time where they show it twice, the moment of
    /// the leap where they never do.
    virtual Instant instantOf(Instant local) const = 0;

    const std::string& name() const { return m_name; }

protected:
    explicit TimeZone(std::string name)
        : m_name(std::move(name)) { }

private:
    std::string m_name;
};

} // namespace leftfold
