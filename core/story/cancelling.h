// SPDX-License-Identifier: Apache-2.0
#pragma once
#include "core/story/order_case.h"

namespace leftfold::story {

/// An article ran out between choosing and buying; `order.thread` holds what says so.
void cancelOutOfStock(Shop& shop, const Case& order);
/// The last attempt to be paid failed.
void cancelUnpaid(Shop& shop, const Case& order);
/// The customer changed their mind before the parcel was packed.
void cancelByCustomer(Shop& shop, const Case& order);
/// Days after the delivery: a return and a refund, a request of its own.
void returnOrder(Shop& shop, const Case& order);
/// Somebody at the service desk writes something down. Nothing follows from it.
void noteOrder(Shop& shop, const Case& order);
/// The order, its payment and its shipment are done.
void close(Shop& shop, const Case& order);

} // namespace leftfold::story
