// SPDX-License-Identifier: Apache-2.0
#include "core/model/time_zone.h"
#include "core/model/instant.h"
#include <date/tz.h>
#include <stdexcept>

namespace leftfold {

namespace {

class FixedOffset : public TimeZone {
public:
    FixedOffset(std::string name, Instant::duration offset)
        : TimeZone(std::move(name))
        , m_offset(offset) { }
    Instant instantOf(Instant local) const override { return local - m_offset; }

private:
    Instant::duration m_offset;
};

class Place : public TimeZone {
public:
    explicit Place(const date::time_zone& rules)
        : TimeZone(rules.name())
        , m_rules(rules) { }
    Instant instantOf(Instant local) const override {
        const auto since = std::chrono::duration_cast<std::chrono::microseconds>(local.time_since_epoch());
        return Instant(m_rules.to_sys(date::local_time<std::chrono::microseconds>(since), date::choose::earliest).time_since_epoch());
    }

private:
    const date::time_zone& m_rules; ///< of the database, which lives as long as the program
};

/// An offset is read where times have one.
std::optional<Instant::duration> offsetOf(const std::string& name) {
    const bool isOffset = !name.empty() && (name[0] == '+' || name[0] == '-');
    const auto midnight = isOffset ? parseInstant("1970-01-01T00:00" + name) : std::nullopt;
    return midnight ? std::optional(-midnight->time_since_epoch()) : std::nullopt;
}

} // namespace

Result<std::shared_ptr<const TimeZone>> TimeZone::named(const std::string& name) {
    if (const auto offset = name == "UTC" ? Instant::duration::zero() : offsetOf(name))
        return std::make_shared<FixedOffset>(name, *offset);
    try {
        return std::make_shared<Place>(*date::locate_zone(name));
    } catch (const std::exception&) {
        return fail(ErrorCode::InvalidArgument,
            "\"" + name + "\" is no time zone; write UTC, an offset like +02:00, or a name of the time zone database like Europe/Berlin.");
    }
}

} // namespace leftfold
